/** A place in a content file; lines and columns count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A mistake in the content: where it is, what is wrong, and how to mend it. */
export interface Problem extends Place {
  what: string;
  fix: string;
}

const byPlace = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;

/** Thrown instead of building from faulty content. Its message is meant to be read as it is. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(problems: Problem[]) {
    const lines = problems
      .toSorted(byPlace)
      .map(({ file, line, column, what, fix }) => `${file}:${line}:${column} ${what} ${fix}`);
    const count = `${problems.length} problem${problems.length > 1 ? 's' : ''} in the content`;
    super([...lines, `${count}. Nothing was built.`].join('\n'));
  }
}
