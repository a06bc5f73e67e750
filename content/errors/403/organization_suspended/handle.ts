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

try {
  // region after imports, settings, time limit, client
  await Promise.race([client.sessions.authenticate({ session_token }), timeLimit()]);
  console.log('200 Signed in.');
} catch (error) {
  if (error instanceof StytchError && error.error_type === 'organization_suspended') {
    // Do not retry. Raise one alarm, not one for each request.
    console.error(`Suspended: ${error.request_id}`);
    console.log('503 Signing in is unavailable. Our team knows.');
    // endregion before other errors
  } else {
    // Print only the message: the error can contain the session token.
    console.error(`Stytch call failed: ${(error as Error).message}`);
    process.exit(1);
  }
}
