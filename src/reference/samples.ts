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
  /** The command or the coordinates that install the packages which it imports, if it imports any. */
  install?: string | undefined;
  /** The program without its marks. */
  code: string;
  /** The lines of `code` that matter. Without them, all do. */
  essential?: Lines | undefined;
}

/** Lines of a text, counted from 1, both included. */
interface Lines {
  from: number;
  to: number;
}

/** Returns the language of a program, by the name of its file. */
export const languageOf = (file: string) =>
  languageNames.find((name) => languages[name].file === file || languages[name].fix === file);

/** The most lines that a page shows of a program before it folds the rest. */
export const MAX_ESSENTIAL_LINES = 15;

/** A line that begins or ends the lines that matter: a comment with the word `region` or `endregion`. */
const MARK = /^\s*(?:\/\/|#)\s*#?(end)?region\s*$/;

/** What can be wrong with the marks of a program. The line is counted in the file. */
export type MarkProblem = { line: number } & (
  { problem: 'unmarked' | 'unbalanced' | 'empty' } | { problem: 'too-long'; lines: number }
);

/** Returns a program's code without its marks and the lines that they mark, or what is wrong with them. */
export function parseMarks(text: string): Pick<Sample, 'code' | 'essential'> | MarkProblem {
  const lines = text.split(/(?<=\n)/);
  const marks = lines.flatMap((line, index) => {
    const [mark, end] = MARK.exec(line.trimEnd()) ?? [];
    return mark === undefined ? [] : [{ index, isEnd: end !== undefined }];
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
  return {
    code: lines.filter((_, index) => index !== start!.index && index !== end.index).join(''),
    essential: { from: start!.index + 1, to: end.index - 1 },
  };
}
