// What the shipped pages claim of something else in this repository is so.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { htmlOf, index } from '../site.ts';

test('the table of the SDKs names the versions that the samples run with', () => {
  const pinned = {
    Node: /"stytch": "(.+)"/.exec(readFileSync('content/package.json', 'utf8')),
    Python: /stytch==(.+)/.exec(readFileSync('content/requirements.txt', 'utf8')),
    Go: /stytch-go\/v\d+ v(.+)/.exec(readFileSync('content/go.mod', 'utf8')),
    Java: /<artifactId>sdk<\/artifactId>\s*<version>(.+)<\/version>/.exec(
      readFileSync('content/pom.xml', 'utf8'),
    ),
  };
  const $ = load(htmlOf(`${index}error-object/`));
  const rows = $('tbody')
    .last()
    .find('td:first-child')
    .toArray()
    .map((cell) => $(cell).text());
  expect(rows.slice(0, 4)).toEqual(Object.entries(pinned).map(([sdk, found]) => `${sdk} ${found![1]}`));
});
