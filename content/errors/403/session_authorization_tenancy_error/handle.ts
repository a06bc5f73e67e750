import { setTimeout } from 'node:timers/promises';
import { B2BClient, StytchError } from 'stytch';

function env(name: string): string {
  const value = process.env[name];
  if (value) return value;
  console.error(`${name} is not set.`);
  process.exit(1);
}

/** Each call races this, since the SDK's own `timeout` has no effect. */
async function timeLimit(): Promise<never> {
  await setTimeout(10_000, undefined, { ref: false });
  throw new Error('no answer within 10 seconds');
}

const client = new B2BClient({
  project_id: env('STYTCH_PROJECT_ID'),
  secret: env('STYTCH_SECRET'),
});
const session_token = env('SESSION_TOKEN');
// From the request: its method, and the Organization in its URL.
const method = env('REQUEST_METHOD');
const organization_id = env('ORGANIZATION_ID');
const authorization_check = { organization_id, resource_id: 'documents', action: 'read' };

try {
  try {
    await Promise.race([client.sessions.authenticate({ session_token, authorization_check }), timeLimit()]);
    console.log(`200 Documents of ${organization_id}`);
    // region after imports, settings, time limit, client, call
  } catch (error) {
    if (!(error instanceof StytchError) || error.error_type !== 'session_authorization_tenancy_error') {
      throw error;
    }
    const own = await Promise.race([client.sessions.authenticate({ session_token }), timeLimit()]);
    const open = own.member_session.organization_id;
    console.error(`Asked for ${organization_id}, but ${open} is open: ${error.request_id}`);
    // A page view changes nothing: show the session's own Organization.
    if (method === 'GET') console.log(`303 /${open}/documents`);
    else console.log('403 Another Organization is open. Nothing was changed.');
  }
  // endregion before other errors
} catch (error) {
  // Print only the message: the error can contain the session token.
  console.error(`Stytch call failed: ${(error as Error).message}`);
  process.exit(1);
}
