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
const organization_id = env('ORGANIZATION_ID');

try {
  await client.sessions.authenticate({
    session_token,
    // An authorization_check covers one action.
    authorization_check: {
      organization_id,
      resource_id: 'documents',
      action: 'write',
    },
  });
  console.log('200 Saved.');
} catch (error) {
  if (error instanceof StytchError && error.error_type === 'session_authorization_error') {
    console.error(`Refused: ${error.request_id}`);
    console.log('403 You may not write documents.');
  } else {
    // Log the message only: the error may hold the session token.
    console.error(`Stytch call failed: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
