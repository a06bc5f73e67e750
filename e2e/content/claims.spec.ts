// The shipped pages claim things about other parts of this repository. Each claim is checked here.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { sectionsOf } from '../../src/prose/markdown.ts';
import { sections } from '../../src/reference/labels.ts';
import { htmlOf } from '../site.ts';
import { errors, index } from './shipped.ts';

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
    .find(':is(td, th):first-child')
    .toArray()
    .map((cell) => $(cell).text());
  expect(rows.slice(0, 4)).toEqual(Object.entries(pinned).map(([sdk, found]) => `${sdk} ${found![1]}`));
});

/** The HTTP statuses in a text, but for successful ones. */
const statusesIn = (text: string) => new Set(text.match(/(?<![\w/.-])[345]\d\d(?![\w-])/g));

for (const error of errors) {
  test(`the text of ${error.id} and its programs answer with the same statuses`, () => {
    const printed = [error.sample, error.fix].flatMap((promise) => [
      promise?.prints,
      ...(promise?.also ?? []).map(({ prints }) => prints),
    ]);
    const answered = statusesIn(printed.join('\n'));
    const advised = statusesIn(
      sectionsOf(error.body)
        .filter(({ title }) => title !== sections.confused)
        .map(({ markdown }) => markdown)
        .join('\n'),
    );
    expect(
      [...answered].filter((status) => !advised.has(status)),
      'in the programs only',
    ).toEqual([]);
    advised.delete(String(error.status));
    expect(
      [...advised].filter((status) => !answered.has(status)),
      'in the text only',
    ).toEqual([]);
  });
}

test('of the Roles in the text, the first refuses what the samples ask for, and the second grants it', () => {
  const error = errors.find(({ code }) => code === 'session_authorization_error')!;
  const { resource_id, action } = error.sample!.body!.authorization_check as Record<string, string>;
  const roles = [...error.body.matchAll(/```json\n(.+?)```/gs)].map(
    ([, json]) => JSON.parse(json!) as { permissions: { resource_id: string; actions: string[] }[] },
  );
  const grants = roles.map(({ permissions }) =>
    permissions.some((one) => one.resource_id === resource_id && one.actions.includes(action!)),
  );
  expect(grants).toEqual([false, true]);
});
