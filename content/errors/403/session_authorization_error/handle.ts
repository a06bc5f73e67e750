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
const organization_id = env('ORGANIZATION_ID');

try {
  // region after imports, settings, time limit, client
  // An authorization_check covers one action.
  const authorization_check = { organization_id, resource_id: 'documents', action: 'write' };
  await Promise.race([client.sessions.authenticate({ session_token, authorization_check }), timeLimit()]);
  console.log('200 Saved.');
} catch (error) {
  if (error instanceof StytchError && error.error_type === 'session_authorization_error') {
    console.error(`Refused: ${error.request_id}`);
    console.log('403 You may not write documents.');
    // endregion before other errors
  } else {
    // Print only the message: the error can contain the session token.
    console.error(`Stytch call failed: ${(error as Error).message}`);
    process.exit(1);
  }
}
