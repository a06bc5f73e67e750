import { contentErrorIn } from '../content/diagnostics.ts';

/** A mistake of the person who called the command. Its message is one line that can be printed as it is. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Returns the line that explains an error, if the user or the system caused it. A bug has none: it needs its stack. */
function lineOf(error: Error): string | undefined {
  if (error.name === 'UsageError') return error.message;
  // Node.js and tools written in Rust name the system's error in their message.
  const isOfSystem = 'syscall' in error || /\(os error \d+\)/.test(error.message);
  return isOfSystem ? error.message.split('\n')[0] : undefined;
}

/** Prints why a command failed: one line for a mistake of the user or an error of the system, and the stack of a bug. */
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
