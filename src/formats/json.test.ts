import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { schemaNames } from '../reference/site-files.ts';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { jsonEntries, jsonSchema, toCatalogDocument, toErrorDocument } from './json.ts';

const catalog = readCatalog(FIXTURE);
const { api } = catalog;
const entries = jsonEntries(catalog);
/** Returns a value as a program reads it. */
const published = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value;
const entryOf = (id: string) => entries.find(({ status, type }) => `${status}/${type}` === id)!;

const ajv = new Ajv2020({ strict: true, allErrors: true });
for (const name of schemaNames) ajv.addSchema(published(jsonSchema(catalog, name)));
const urlOf = (name: string) => `https://parcels.example/reference/errors/schemas/v1/${name}.json`;

function assertValid(document: object, schema: string) {
  assert.ok(ajv.validate(schema, published(document)), ajv.errorsText());
}

test('the schemas are of draft 2020-12 and stand at the URLs that they name', () => {
  for (const name of schemaNames) {
    const schema = jsonSchema(catalog, name);
    assert.equal(schema.$id, urlOf(name));
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  }
});

test('the whole keeps the schema that it names, and holds every error', () => {
  const document = toCatalogDocument(catalog, entries);
  assert.equal(document.$schema, urlOf('catalogue'));
  assertValid(document, document.$schema);
  assert.deepEqual(
    document.errors.map(({ status, type }) => `${status}/${type}`),
    catalog.statuses.flatMap(({ errors }) => errors.map(({ id }) => id)),
  );
});

test('an error alone keeps the schema that it names, and is what the whole says of it', () => {
  for (const entry of entries) {
    const { $schema, ...rest } = toErrorDocument(api, entry);
    assertValid({ $schema, ...rest }, $schema);
    assert.deepEqual(rest, entry);
    assertValid(entry.sample as object, urlOf('response'));
  }
});

test('a wrong document is refused', () => {
  const document = toErrorDocument(api, entries[0]!);
  for (const wrong of [
    { ...document, extra: 1 },
    { ...document, status: '409' },
    { ...document, type: 'quote expired' },
  ]) {
    assert.equal(ajv.validate(document.$schema, wrong), false);
  }
});

test('an error says all that its page says', () => {
  const { sections, samples, retry, ...rest } = published(entryOf('409/quote_expired'));
  assert.deepEqual(rest, {
    status: 409,
    reason: 'Conflict',
    type: 'quote_expired',
    state: 'active',
    message: 'Please ask for a new quote.',
    messages: [],
    summary: 'The request named a quote that has run out.',
    question: 'Is the quote of the request older than a day?',
    fixableBy: ['developer'],
    keywords: [],
    related: [],
    formerNames: ['rate_lapsed'],
    errorUrl: 'https://parcels.example/reference/errors/409#quote_expired',
    page: 'https://parcels.example/reference/errors/409/quote_expired/',
    sample: {
      status_code: 409,
      request_id: 'req_0000',
      error_type: 'quote_expired',
      error_message: 'Please ask for a new quote.',
      error_url: 'https://parcels.example/reference/errors/409#quote_expired',
    },
  });
  assert.deepEqual(
    sections.map(({ title }) => title),
    ['Why it happens', 'How to fix it', 'When to try again', 'How to prevent it', 'Easily confused with'],
  );
  assert.deepEqual(
    samples.map(({ file }) => file),
    ['reproduce.sh', 'handle.ts', 'handle.py', 'handle.go', 'Handle.java'],
  );
  assert.deepEqual(retry, { helps: true, when: 'later', advice: 'When the line is free.' });
});

test('errors on their way out say so', () => {
  assert.deepEqual(
    entries
      .filter(({ state }) => state !== 'active')
      .map(({ state, replacedBy, retiredSince }) => ({ state, replacedBy, retiredSince })),
    [
      { state: 'deprecated', replacedBy: '404/label_voided', retiredSince: undefined },
      { state: 'retired', replacedBy: undefined, retiredSince: '2026-05' },
    ],
  );
});

test('sections hold Markdown, without a trace of components', () => {
  const [, fix, , , confused] = entryOf('409/depot_closed').sections;
  assert.ok(fix!.markdown.startsWith('> **Caution**\n>\n> A new depot gets a new key.'));
  assert.match(
    confused!.markdown,
    /^- \[`parcel_address_zone_error`\]\(https:\/\/parcels\.example\/reference\/errors\/409\/parcel_address_zone_error\/\)/m,
  );
  assert.doesNotMatch(JSON.stringify(entries), /<(Callout|ErrorLink|Fixer)/);
});
