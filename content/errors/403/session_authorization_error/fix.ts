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
const organization_id = env('ORGANIZATION_ID');
const member_id = env('MEMBER_ID');

try {
  // region after imports, settings, time limit, client
  // `roles` replaces the whole list: send the new Role and every Role that stays.
  // Wrong: roles: ['editor'] takes every other Role away.
  const roles = ['reader', 'editor'];
  const { member } = await Promise.race([
    client.organizations.members.update({ organization_id, member_id, roles }),
    timeLimit(),
  ]);
  console.log(`Roles now: ${member.roles.map(({ role_id }) => role_id).join(', ')}`);
  // endregion before errors
} catch (error) {
  // Print only the message: the error can contain the session token.
  console.error(`Stytch call failed: ${(error as Error).message}`);
  process.exit(1);
}
