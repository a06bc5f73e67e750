import { B2BClient, StytchError } from 'stytch';

const client = new B2BClient({
  project_id: process.env.STYTCH_PROJECT_ID!,
  secret: process.env.STYTCH_SECRET!,
});

try {
  await client.sessions.authenticate({
    session_token: process.env.SESSION_TOKEN!,
  });
  console.log('200 Signed in.');
} catch (error) {
  if (!(error instanceof StytchError)) throw error;
  if (error.error_type !== 'organization_suspended') throw error;
  // No retry: alert the team, and tell the user.
  console.error(`Account suspended: ${error.request_id}`);
  console.log('503 Signing in is unavailable. Our team knows.');
}
