import { B2BClient, StytchError } from 'stytch';

// The address begins with http:, and `env` takes any.
const address = process.env.STYTCH_URL!;

const authenticate = (env: string) =>
  new B2BClient({
    project_id: process.env.STYTCH_PROJECT_ID!,
    secret: process.env.STYTCH_SECRET!,
    env,
  }).sessions.authenticate({ session_token: process.env.SESSION_TOKEN! });

try {
  await authenticate(address);
  console.log('200 Signed in.');
} catch (error) {
  if (!(error instanceof StytchError)) throw error;
  if (error.error_type !== 'use_https') throw error;
  console.error(`Unencrypted: ${error.request_id}. Replace the secret.`);
  await authenticate(address.replace('http:', 'https:'));
  console.log('200 Signed in over https. Mend STYTCH_URL.');
}
