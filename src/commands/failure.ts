import { getSystemErrorName } from 'node:util';
import { contentErrorIn } from '../content/diagnostic.ts';

/** A mistake of whoever called the command. Its message is meant to be read as it is. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A built site that is not whole. Its message names what is wrong. */
export class RuinedSiteError extends Error {
  override name = 'RuinedSiteError';
}

/** What the system refuses, and what can be done about it. */
const refusals: Record<string, string> = {
  EACCES: 'Permission is denied: see who may read and write there.',
  EBUSY: 'It is in use, or a disk of its own: choose another place.',
  EDQUOT: 'The disk quota is used up: make room and try again.',
  EIO: 'The disk cannot be read or written: see whether it is full.',
  EISDIR: 'It is a folder, where a file belongs.',
  ELOOP: 'Symbolic links lead in a circle.',
  EMFILE: 'Too many files are open: raise the limit (ulimit -n) and try again.',
  ENAMETOOLONG: 'A path is too long: build in a folder with a shorter one.',
  ENFILE: 'The system has too many files open: end other programs and try again.',
  ENOMEM: 'There is not enough memory.',
  ENOSPC: 'The disk is full: make room and try again.',
  ENOTDIR: 'It is below a file, where a folder belongs.',
  EPERM: 'That is not permitted: see who may write there.',
  EROFS: 'The disk can only be read: choose another place.',
};

/** An error and all that caused it. */
function* causesOf(error: unknown): Generator<Error & NodeJS.ErrnoException> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) yield cause;
}

/** The name of a system's error. Tools written in Rust tell its number only, in their message. */
function systemCode({ code, message }: NodeJS.ErrnoException): string {
  const [, number] = /\(os error (\d+)\)/.exec(message) ?? [];
  return number ? getSystemErrorName(-Number(number)) : (code ?? '');
}

/** Says why a command failed: in a line what its user can mend, and with its stack what is our own mistake. */
export function reportFailure(error: unknown) {
  process.exitCode = 1;
  const content = contentErrorIn(error);
  if (content) return console.error(content.message);
  for (const cause of causesOf(error)) {
    if (cause instanceof UsageError || cause instanceof RuinedSiteError) return console.error(cause.message);
    const refusal = refusals[systemCode(cause)];
    if (refusal)
      return console.error(`${cause.path ?? cause.message.split('\n')[0]!.replace(/:$/, '')}: ${refusal}`);
  }
  return console.error(error);
}
