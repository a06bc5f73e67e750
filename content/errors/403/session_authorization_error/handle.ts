import { B2BClient, StytchError } from 'stytch';

const client = new B2BClient({
  project_id: process.env.STYTCH_PROJECT_ID!,
  secret: process.env.STYTCH_SECRET!,
});

try {
  // One check for each action.
  await client.sessions.authenticate({
    session_token: process.env.SESSION_TOKEN!,
    authorization_check: {
      organization_id: process.env.ORGANIZATION_ID!,
      resource_id: 'documents',
      action: 'write',
    },
  });
  console.log('200 Saved.');
} catch (error) {
  if (!(error instanceof StytchError)) throw error;
  if (error.error_type !== 'session_authorization_error') throw error;
  console.error(`Refused: ${error.request_id}`);
  console.log('403 You may not write documents.');
}
