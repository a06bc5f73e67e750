import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A query, and what is right for it. */
export interface Asked {
  kind: string;
  text: string;
  /** The codes that may come first, `page:403`, `guide`, the page on the error object; or nothing. */
  right: string[];
}

const escapes: Record<string, string> = { n: '\n', t: '\t', '\\': '\\' };

/** A line holds what must come first, `|` between equals, `-` where nothing may be claimed; then the text. */
function read(line: string, kind: string): Asked {
  const [, right = '', text = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
  return {
    kind,
    text: text.replace(/\\([nt\\])/g, (_, sign: string) => escapes[sign]!),
    right: right === '-' ? [] : right.split('|'),
  };
}

/**
 * How people ask for the errors that the site ships, written by hand: what they type and paste, a file
 * for each kind. Most were written before anybody had seen what is answered.
 */
export const asked = globSync('bench/asked/*.txt')
  .sort()
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => read(line, basename(file, '.txt'))),
  );
