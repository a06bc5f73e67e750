import { contentErrorIn } from '../content/diagnostics.ts';

/** A mistake of the person who called the command. Its message is one line that can be printed as it is. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Returns the line that explains an error of the user or the system. Returns undefined for a bug, which needs its stack trace. */
function lineOf(error: Error): string | undefined {
  if (error.name === 'UsageError') return error.message;
  // The messages of Node.js and of tools written in Rust contain the system's error.
  const isOfSystem = 'syscall' in error || /\(os error \d+\)/.test(error.message);
  return isOfSystem ? error.message.split('\n')[0] : undefined;
}

/** Prints why a command failed. Errors of the user and the system are printed as one line, bugs with a stack trace. */
export function reportFailure(error: unknown) {
  process.exitCode = 1;
  const content = contentErrorIn(error);
  if (content) return console.error(content.message);
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const line = lineOf(cause);
    if (line) return console.error(line);
  }
  return console.error(error);
}
