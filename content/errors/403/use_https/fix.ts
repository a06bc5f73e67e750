import { setTimeout } from 'node:timers/promises';
import { B2BClient } from 'stytch';

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

// region after imports, settings, time limit
// `env` accepts any URL. Check it before the client can send the secret.
const url = new URL(env('STYTCH_URL'));
if (url.protocol !== 'https:') {
  console.log('500 STYTCH_URL must begin with https://.');
  process.exit(1);
}
const client = new B2BClient({
  project_id: env('STYTCH_PROJECT_ID'),
  secret: env('STYTCH_SECRET'),
  env: url.href,
});
// endregion before the call and its errors
const session_token = env('SESSION_TOKEN');

try {
  await Promise.race([client.sessions.authenticate({ session_token }), timeLimit()]);
  console.log('200 Signed in.');
} catch (error) {
  // Print only the message: the error can contain the session token.
  console.error(`Stytch call failed: ${(error as Error).message}`);
  process.exit(1);
}
