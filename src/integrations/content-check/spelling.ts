import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { spellCheckDocument } from 'cspell-lib';
import { listContent } from './files.ts';
import type { Problem } from './problem.ts';
import { readSource } from './source.ts';

/** The words of the project that no dictionary has, one a line. */
const WORDS = 'words.txt';

/** Checks the spelling of the pages below `root`. Code and addresses are left out. */
export async function spellingProblems(root: string): Promise<Problem[]> {
  const { files } = listContent(root);
  const own = join(root, WORDS);
  const settings = {
    language: 'en-US',
    dictionaries: ['softwareTerms', ...(existsSync(own) ? ['project'] : [])],
    dictionaryDefinitions: existsSync(own) ? [{ name: 'project', path: own, addWords: true }] : [],
    ignoreRegExpList: ['/`[^`]*`/g', '/^message:.*$/gm', '/\\]\\([^)]*\\)/g', '/\\b[A-Z]+_[A-Z_]+\\b/g'],
  };
  const found = await Promise.all(
    files
      .filter(({ kind }) => kind !== 'reference')
      .map(async ({ path }) => {
        const { text } = readSource(path);
        const { issues } = await spellCheckDocument(
          { uri: path, text, languageId: 'markdown', locale: 'en-US' },
          { generateSuggestions: true, noConfigSearch: true, numSuggestions: 3 },
          settings,
        );
        return issues.map(({ text: word, line, offset, suggestions = [] }): Problem => ({
          file: path,
          line: text.slice(0, offset).split('\n').length,
          column: offset - line.offset + 1,
          what: `\`${word}\` is in no dictionary.`,
          fix: `${suggestions.length ? `Did you mean ${suggestions.join(', ')}? Else add` : 'Mend it, or add'} it to ${relative(process.cwd(), own)}.`,
        }));
      }),
  );
  return found.flat();
}
