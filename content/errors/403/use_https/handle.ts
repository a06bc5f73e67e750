import { B2BClient, StytchError } from 'stytch';
import { Agent } from 'undici';

function env(name: string): string {
  const value = process.env[name];
  if (value) return value;
  console.error(`${name} is not set.`);
  process.exit(1);
}

// `env` takes any URL. Refuse http before the secret is sent.
const url = new URL(env('STYTCH_URL'));
if (url.protocol !== 'https:') {
  console.log('500 STYTCH_URL is not https. Rotate the secret.');
  process.exit(1);
}

const client = new B2BClient({
  project_id: env('STYTCH_PROJECT_ID'),
  secret: env('STYTCH_SECRET'),
  env: url.href,
  // The SDK's own `timeout` has no effect.
  dispatcher: new Agent({
    connect: { timeout: 10_000 },
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
  }),
});
const session_token = env('SESSION_TOKEN');

try {
  await client.sessions.authenticate({ session_token });
  console.log('200 Signed in.');
} catch (error) {
  if (error instanceof StytchError && error.error_type === 'use_https') {
    // Something on the way turned https into http. Do not retry.
    console.error(`Unencrypted: ${error.request_id}. Rotate the secret.`);
    console.log('503 Signing in is unavailable. Our team knows.');
  } else {
    // Log the message only: the error may hold the session token.
    console.error(`Stytch call failed: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
