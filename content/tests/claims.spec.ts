// The pages claim things about the samples. Each claim is checked here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { sectionsOf } from '../../src/prose/markdown.ts';
import { sections } from '../../src/reference/labels.ts';
import { htmlOf } from '../../e2e/site.ts';
import { errors, index } from '../../e2e/content/shipped.ts';

const read = (manifest: string) => readFileSync(join(import.meta.dirname, '..', manifest), 'utf8');

test('the table of the SDKs names the versions that the samples run with', () => {
  const pinned = {
    Node: /"stytch": "(.+)"/.exec(read('package.json')),
    Python: /stytch==(.+)/.exec(read('requirements.txt')),
    Go: /stytch-go\/v\d+ v(.+)/.exec(read('go.mod')),
    Java: /<artifactId>sdk<\/artifactId>\s*<version>(.+)<\/version>/.exec(read('pom.xml')),
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
