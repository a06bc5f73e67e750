// The spelling of the content. The words that no dictionary has are in its folder, except the name of the API.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from './src/content/files.ts';
import { readApi } from './src/content/read.ts';

const path = join(contentRoot, 'words.txt');
const dictionaries = existsSync(path) ? [{ name: 'words', path, addWords: true }] : [];

export default {
  version: '0.2',
  language: 'en-US',
  dictionaries: ['softwareTerms', ...dictionaries.map(({ name }) => name)],
  dictionaryDefinitions: dictionaries,
  words: readApi(contentRoot)?.name.split(/\s+/) ?? [],
  ignoreRegExpList: [
    '/`[^`]*`/g',
    // The API's own words, with the lines that belong to them.
    '/^(?:messages?|response|errorUrl):.*(?:\\n[ -].*)*/gm',
    '/\\]\\([^)]*\\)/g',
    '/\\b[A-Z]+_[A-Z_]+\\b/g',
    '/<[A-Z][^>]*>/g',
  ],
};
