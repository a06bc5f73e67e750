import { B2BClient, StytchError } from 'stytch';
import { Agent } from 'undici';

function env(name: string): string {
  const value = process.env[name];
  if (value) return value;
  console.error(`${name} is not set.`);
  process.exit(1);
}

const client = new B2BClient({
  project_id: env('STYTCH_PROJECT_ID'),
  secret: env('STYTCH_SECRET'),
  // The SDK's own `timeout` has no effect.
  dispatcher: new Agent({
    connect: { timeout: 10_000 },
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
  }),
});
const session_token = env('SESSION_TOKEN');
// From the request: its method, and the Organization in its URL.
const method = env('REQUEST_METHOD');
const organization_id = env('ORGANIZATION_ID');

try {
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
    if (!(error instanceof StytchError) || error.error_type !== 'session_authorization_tenancy_error') {
      throw error;
    }
    console.error(`Not of ${organization_id}: ${error.request_id}`);
    if (method === 'GET') {
      // A page view changes nothing: show the session's own Organization.
      const own = await client.sessions.authenticate({ session_token });
      console.log(`303 /${own.member_session.organization_id}/documents`);
    } else {
      console.log('403 Another Organization is open. Nothing was changed.');
    }
  }
} catch (error) {
  // Log the message only: the error may hold the session token.
  console.error(`Stytch call failed: ${(error as Error).message}`);
  process.exitCode = 1;
}
