/**
 * The languages of the programs in an error's folder: the file that provokes or handles the error, the file
 * that fixes its cause, the name on the tab, the grammar that highlights it, and the files of the content
 * folder that pin its packages.
 */
export const languages = {
  curl: { file: 'reproduce.sh', fix: 'fix.sh', name: 'curl', grammar: 'sh', manifests: [] },
  typescript: {
    file: 'handle.ts',
    fix: 'fix.ts',
    name: 'TypeScript',
    grammar: 'ts',
    manifests: ['package.json', 'package-lock.json'],
  },
  python: {
    file: 'handle.py',
    fix: 'fix.py',
    name: 'Python',
    grammar: 'python',
    manifests: ['requirements.txt'],
  },
  go: { file: 'handle.go', fix: 'fix.go', name: 'Go', grammar: 'go', manifests: ['go.mod', 'go.sum'] },
  java: { file: 'Handle.java', fix: 'Fix.java', name: 'Java', grammar: 'java', manifests: ['pom.xml'] },
} as const satisfies Record<
  string,
  { file: string; fix: string; name: string; grammar: string; manifests: readonly string[] }
>;

export type Language = keyof typeof languages;
export const languageNames = Object.keys(languages) as Language[];

/** A program that provokes an error, handles it or fixes its cause. */
export interface Sample {
  language: Language;
  file: string;
  /** The command or the coordinates that install its packages, if it has any. */
  install?: string | undefined;
  /** The program without its marks. */
  code: string;
  /** The lines of `code` in parts, if only some of them matter. */
  parts?: ProgramPart[] | undefined;
}

/** Lines of a program, counted from 1, both included. */
interface ProgramPart {
  from: number;
  to: number;
  /** The contents of the lines in words, if they are folded. Lines that matter have none. */
  folded?: string | undefined;
}

/** Returns the language of a program, by the name of its file. */
export const languageOf = (file: string) =>
  languageNames.find((name) => languages[name].file === file || languages[name].fix === file);

/** The most lines of a program that a page shows before it folds the rest. */
export const MAX_ESSENTIAL_LINES = 15;

/**
 * A line that begins or ends the lines that matter, and describes the lines that are folded above or below:
 * `// region after imports, client` or `# endregion before other errors`.
 */
const MARK =
  /^\s*(?:\/\/|#)\s*#?(?:region(?: after(?<above> .+)?)?|(?<end>endregion)(?: before(?<below> .+)?)?)$/;

/** What can be wrong with the marks of a program. The line is counted in the file. */
export type MarkProblem = { line: number } & (
  | { problem: 'unmarked' | 'unbalanced' | 'empty' }
  | { problem: 'too-long'; lines: number }
  | { problem: 'undescribed'; lines: number; words: 'region after' | 'endregion before' }
);

/** Returns a program's code without its marks and the parts that they make, or the mistake in the marks. */
export function parseMarks(text: string): Pick<Sample, 'code' | 'parts'> | MarkProblem {
  const lines = text.split(/(?<=\n)/);
  const marks = lines.flatMap((line, index) => {
    const groups = MARK.exec(line.trimEnd())?.groups;
    return groups
      ? [{ index, isEnd: groups.end !== undefined, folded: (groups.above ?? groups.below)?.trim() }]
      : [];
  });
  if (!marks.length) {
    return lines.length > MAX_ESSENTIAL_LINES ? { line: 1, problem: 'unmarked' } : { code: text };
  }
  const [start, end, extra] = marks;
  if (start!.isEnd || !end?.isEnd || extra) {
    const wrong = start!.isEnd ? start! : end && !end.isEnd ? end : (extra ?? start!);
    return { line: wrong.index + 1, problem: 'unbalanced' };
  }
  const marked = lines.slice(start!.index + 1, end.index);
  const line = start!.index + 1;
  if (!marked.join('').trim()) return { line, problem: 'empty' };
  if (marked.length > MAX_ESSENTIAL_LINES) return { line, problem: 'too-long', lines: marked.length };
  const above = start!.index;
  const below = lines.length - end.index - 1;
  if (above && !start!.folded) return { line, problem: 'undescribed', lines: above, words: 'region after' };
  if (below && !end.folded) {
    return { line: end.index + 1, problem: 'undescribed', lines: below, words: 'endregion before' };
  }
  const last = above + marked.length;
  return {
    code: lines.filter((_, index) => index !== start!.index && index !== end.index).join(''),
    parts: [
      ...(above ? [{ from: 1, to: above, folded: start!.folded }] : []),
      { from: above + 1, to: last },
      ...(below ? [{ from: last + 1, to: last + below, folded: end.folded }] : []),
    ],
  };
}
