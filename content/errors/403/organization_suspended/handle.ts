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

try {
  await client.sessions.authenticate({ session_token });
  console.log('200 Signed in.');
} catch (error) {
  if (error instanceof StytchError && error.error_type === 'organization_suspended') {
    // No retry. Raise one alarm, not one for each request.
    console.error(`Suspended: ${error.request_id}`);
    console.log('503 Signing in is unavailable. Our team knows.');
  } else {
    // Log the message only: the error may hold the session token.
    console.error(`Stytch call failed: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
