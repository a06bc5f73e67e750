import { B2BClient, StytchError } from 'stytch';

const client = new B2BClient({
  project_id: process.env.STYTCH_PROJECT_ID!,
  secret: process.env.STYTCH_SECRET!,
});
const session_token = process.env.SESSION_TOKEN!;
// From the URL, so it may be any Organization.
const organization_id = process.env.ORGANIZATION_ID!;

try {
  await client.sessions.authenticate({
    session_token,
    authorization_check: {
      organization_id,
      resource_id: 'documents',
      action: 'read',
    },
  });
  console.log(`200 Documents of ${organization_id}`);
} catch (error) {
  if (!(error instanceof StytchError)) throw error;
  if (error.error_type !== 'session_authorization_tenancy_error') throw error;
  console.error(`Not of ${organization_id}: ${error.request_id}`);
  // The session knows its own Organization: lead there.
  const { member_session } = await client.sessions.authenticate({
    session_token,
  });
  console.log(`303 /${member_session.organization_id}/documents`);
}
