/**
 * The languages in which an error's samples are written: the file in the error's folder, the name on
 * its tab, the grammar that highlights it, and the files of the content folder that pin its SDK.
 */
export const languages = {
  curl: { file: 'reproduce.sh', name: 'curl', grammar: 'sh', manifests: [] },
  typescript: {
    file: 'handle.ts',
    name: 'TypeScript',
    grammar: 'ts',
    manifests: ['package.json', 'package-lock.json'],
  },
  python: { file: 'handle.py', name: 'Python', grammar: 'python', manifests: ['requirements.txt'] },
  go: { file: 'handle.go', name: 'Go', grammar: 'go', manifests: ['go.mod', 'go.sum'] },
  java: { file: 'Handle.java', name: 'Java', grammar: 'java', manifests: ['pom.xml'] },
} as const satisfies Record<
  string,
  { file: string; name: string; grammar: string; manifests: readonly string[] }
>;

export type Language = keyof typeof languages;
export const languageNames = Object.keys(languages) as Language[];

/** A program that provokes or handles an error. */
export interface Sample {
  language: Language;
  file: string;
  /** The file's text, byte for byte. */
  code: string;
}

/** The language of a sample's file, by its name. */
export const languageOf = (file: string) => languageNames.find((name) => languages[name].file === file);
