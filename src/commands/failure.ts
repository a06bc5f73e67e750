import { contentErrorIn } from '../content/diagnostic.ts';

/** A mistake of whoever called the command. Its message is meant to be read as it is. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What the system refuses, and what can be done about it. */
const refusals: Record<string, string> = {
  ENOSPC: 'The disk is full: make room and try again.',
  EDQUOT: 'The disk quota is used up: make room and try again.',
  EACCES: 'Permission is denied: see who may write there.',
  EPERM: 'That is not permitted: see who may write there.',
  EROFS: 'The disk can only be read: choose another place.',
  EMFILE: 'Too many files are open: raise the limit (ulimit -n) and try again.',
  ENOMEM: 'There is not enough memory.',
  ENAMETOOLONG: 'A path is too long: build in a folder with a shorter one.',
};

/** An error and all that caused it. */
function* causesOf(error: unknown): Generator<Error & NodeJS.ErrnoException> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) yield cause;
}

/** Says why a command failed: in a line what its user can mend, and with its stack what is our own mistake. */
export function reportFailure(error: unknown) {
  process.exitCode = 1;
  const content = contentErrorIn(error);
  if (content) return console.error(content.message);
  for (const cause of causesOf(error)) {
    if (cause instanceof UsageError) return console.error(cause.message);
    const refusal = refusals[cause.code ?? ''];
    if (refusal) return console.error(`${cause.path ?? cause.message}: ${refusal}`);
  }
  return console.error(error);
}
