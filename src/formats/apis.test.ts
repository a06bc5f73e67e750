// APIs that answer in other shapes, by content alone: what programs read of them, and what is recognized.
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { realResponses } from '../../fixtures/real-responses.ts';
import { complaints } from '../../fixtures/compile.ts';
import { lookupData } from '../lookup/index/lookup-data.ts';
import { lookup } from '../lookup/match/lookup.ts';
import { createIndex } from '../lookup/match/lookup-index.ts';
import { allErrors } from '../reference/catalog.ts';
import { fieldOf, sampleText, sampleResponse } from '../reference/response.ts';
import { pathBelow } from '../reference/urls.ts';
import { formatFiles } from './files.ts';
import { typeScript } from './typescript.ts';

const FIXTURES = 'fixtures';
const apis = globSync('*/api.yaml', { cwd: FIXTURES }).map((file) => dirname(file));

for (const name of apis) {
  const catalog = readCatalog(`${FIXTURES}/${name}`);
  const { api } = catalog;
  const errors = allErrors(catalog);
  const files = new Map(formatFiles(catalog, '').map(({ path, text }) => [path, text]));
  const json = (path: string) => JSON.parse(files.get(path)!()) as Record<string, unknown>;

  test(`${name}: the JSON keeps the schemas that it names`, () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    for (const schema of ['catalogue', 'error', 'response']) {
      ajv.addSchema(json(pathBelow(api, `schemas/v1/${schema}.json`)));
    }
    const document = json(pathBelow(api, 'errors.json'));
    assert.ok(ajv.validate(document.$schema as string, document), ajv.errorsText());
    for (const error of errors) {
      const response = `${api.site}${pathBelow(api, 'schemas/v1/response.json')}`;
      assert.ok(ajv.validate(response, sampleResponse(api, error)), ajv.errorsText());
    }
    const [field] = Object.keys(api.response);
    const lacking = { ...(sampleResponse(api, errors[0]!) as object), [field!]: undefined };
    assert.equal(ajv.validate(`${api.site}${pathBelow(api, 'schemas/v1/response.json')}`, lacking), false);
  });

  test(`${name}: responses of the API are as they are shown, and keep the schema and the types`, () => {
    const { shown, others } = realResponses[name] ?? { shown: {}, others: [] };
    for (const [id, response] of Object.entries(shown)) {
      assert.deepEqual(
        sampleResponse(
          api,
          errors.find((error) => error.id === id)!,
        ),
        response,
      );
    }
    const schema = new Ajv2020({ strict: true }).compile(json(pathBelow(api, 'schemas/v1/response.json')));
    const responses = [...Object.values(shown), ...others];
    for (const response of responses) assert.ok(schema(response), JSON.stringify(schema.errors));
    const all = `export const all: ErrorResponse[] = ${JSON.stringify(responses)};`;
    assert.deepEqual(complaints({ 'program.ts': `${typeScript(catalog)}\n${all}` }), []);
  });

  test(`${name}: the types take every response, refuse another, and narrow in a switch`, () => {
    const field = fieldOf(api, 'code') ?? fieldOf(api, 'errorUrl');
    const keys = field!.path.split('.');
    const holder = ['response', ...keys.slice(0, -1)].join('.');
    const literal = (value: unknown) => JSON.stringify(value);
    const valueOf = (response: unknown) =>
      keys.reduce((value, key) => (value as Record<string, unknown>)[key], response);
    const samples = errors.map((error) => sampleResponse(api, error));
    const program = [
      typeScript(catalog),
      `export const all: ErrorResponse[] = [${samples.map(literal).join(', ')}];`,
      'export function told(response: ErrorResponse) {',
      `  const held = ${holder};`,
      `  switch (held.${keys.at(-1)}) {`,
      ...samples.map((response) => `    case ${literal(valueOf(response))}: return held;`),
      '    default: { const never: never = held; return never; }',
      '  }',
      '}',
    ].join('\n');
    assert.deepEqual(complaints({ 'program.ts': program }), []);
    const wrong = program.replace(`case ${literal(valueOf(samples[0]))}:`, "case 'nothing_of_the_kind':");
    assert.notDeepEqual(complaints({ 'program.ts': wrong }), []);
  });

  test(`${name}: what is pasted names its error for certain`, () => {
    const index = createIndex(lookupData(catalog, ''));
    for (const error of errors) {
      const response = sampleText(api, error);
      const texts = {
        response,
        minified: JSON.stringify(JSON.parse(response)),
        'escaped in a log': `12:00:01 ERROR body=${JSON.stringify(JSON.stringify(JSON.parse(response)))}`,
        'cut off': response.slice(0, -3),
        url: error.url,
        'url in a sentence': `See ${error.url} for help.`,
      };
      for (const [kind, text] of Object.entries(texts)) {
        const { exact } = lookup(text, index);
        const found = exact.map(({ entry }) => `${entry.status}/${entry.code}`);
        assert.ok(found.includes(error.id), `${kind} of ${error.id}: ${found.join(', ')}`);
        assert.equal(found[0]!.split('/')[1], error.code, `${kind} of ${error.id}`);
      }
    }
  });

  test(`${name}: a message with its holes filled is that error's`, () => {
    const index = createIndex(lookupData(catalog, ''));
    for (const error of errors.filter(({ message }) => /\{\w+\}|%\w+%?/.test(message))) {
      const filled = error.message.replaceAll(/\{\w+\}|%\w+%|%s/g, '4711');
      const { exact, suggestions } = lookup(filled, index);
      assert.equal([...exact, ...suggestions][0]?.entry.code, error.code, filled);
    }
  });
}
