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

const client = new B2BClient({
  project_id: env('STYTCH_PROJECT_ID'),
  secret: env('STYTCH_SECRET'),
});
const session_token = env('SESSION_TOKEN');
const organization_id = env('ORGANIZATION_ID');

try {
  // region after imports, settings, time limit, client
  const exchanged = await Promise.race([
    client.sessions.exchange({ organization_id, session_token }),
    timeLimit(),
  ]);
  if (exchanged.member_authenticated) {
    // Replace the old token with exchanged.session_token everywhere.
    console.log(`Signed in to ${exchanged.organization.organization_id}`);
  } else if (exchanged.primary_required) {
    // Pass exchanged.intermediate_session_token to the call that signs the Member in.
    console.log(`Sign in with: ${exchanged.primary_required.allowed_auth_methods.join(', ')}`);
  } else {
    console.log('Complete MFA.');
  }
  // endregion before errors
} catch (error) {
  // Print only the message: the error can contain the session token.
  console.error(`Stytch call failed: ${(error as Error).message}`);
  process.exit(1);
}
