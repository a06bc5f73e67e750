/** A place in a content file; lines and columns count from 1. */
export interface Location {
  /** From the working directory, as messages show it. */
  file: string;
  line: number;
  column: number;
}

/** A mistake in the content: where it is, what is wrong, and how to fix it. */
export interface Diagnostic extends Location {
  message: string;
  hint: string;
}

/** What is wrong, and how to fix it, of something whose place is known. */
export type Mistake = Pick<Diagnostic, 'message' | 'hint'>;

const byLocation = (a: Diagnostic, b: Diagnostic) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;

/** A mistake in a line: its place, what is wrong, and how to fix it. */
export const describe = ({ file, line, column, message, hint }: Diagnostic) =>
  `${file}:${line}:${column} ${message} ${hint}`;

/** Thrown instead of building from faulty content. Its message is meant to be read as it is. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(diagnostics: Diagnostic[]) {
    const lines = diagnostics.toSorted(byLocation).map(describe);
    const count = `${lines.length} problem${lines.length > 1 ? 's' : ''} in the content`;
    super([...lines, `${count}. Nothing was built.`].join('\n'));
  }
}

/** The content error that a failure is or was caused by: Astro wraps what a loader throws. */
export function contentErrorIn(error: unknown): Error | undefined {
  // Astro loads the loaders as modules of its own, so their class is another one with the same name.
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'ContentError') return cause;
  }
  return undefined;
}
