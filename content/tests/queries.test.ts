// The lookup finds what people ask for. Each kind of query has a minimum, and no certain answer is wrong. People
// wrote most of the queries without knowing what the search answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { contentRoot } from '../../src/content/files.ts';
import { nameOf, queries, type Query } from '../../fixtures/queries.ts';
import { lookupData } from '../../src/lookup/index/lookup-data.ts';
import { createIndex } from '../../src/lookup/match/lookup-index.ts';
import { lookup } from '../../src/lookup/match/lookup.ts';

// Only the errors that the queries are about, so that a new error doesn't change what is right.
const known = new Set(queries.flatMap(({ right, all }) => [...right, ...all]));
const data = lookupData(readCatalog(contentRoot), '');
const index = createIndex({
  ...data,
  statuses: data.statuses.map(([status, reason, errors]) => [
    status,
    reason,
    errors.filter(([code]) => known.has(code)),
  ]),
});

const answers = queries.map((query) => {
  const { exact, suggestions } = lookup(query.text, index);
  const certain = exact.map(({ entry }) => nameOf(entry));
  const [suggestion] = suggestions;
  return { query, certain, first: certain[0] ?? (suggestion && nameOf(suggestion.entry)), suggestion };
});

/** Whether the first answer is right. Where none is, a suggestion is right if it only “may fit”. */
function isRight({ query: { right, all }, certain, first, suggestion }: (typeof answers)[number]) {
  if (!right.length) return !first || (!certain.length && suggestion?.fit === 'may fit');
  return right.includes(first ?? '') && all.every((name) => certain.includes(name));
}

/**
 * How many queries of each kind must be right: what was measured. Kinds that depend on the words of the
 * articles are allowed one miss more in a hundred, so that a sentence can be rewritten.
 */
const minimums: Record<Query['kind'], number> = {
  abbreviation: 30,
  'abbreviation+typo': 113,
  chat: 13,
  'error-object': 8,
  'exact-dress': 36,
  foreign: 78,
  'foreign-questions': 16,
  message: 63,
  nonexistent: 126,
  nonsense: 106,
  'other-language': 32,
  partial: 94,
  'paste-dump': 92,
  'paste-log': 124,
  'paste-other': 15,
  'paste-response': 42,
  'public-wording': 176,
  question: 270,
  sdk: 114,
  slip: 28,
  status: 38,
  ticket: 112,
  typo: 123,
  url: 15,
  voice: 38,
};

const describe = ({ query, first }: (typeof answers)[number]) =>
  `${query.text.slice(0, 100)} → ${first ?? 'nothing'}`;

for (const kind of new Set(queries.map((query) => query.kind))) {
  test(`queries: ${kind}`, () => {
    const ofKind = answers.filter(({ query }) => query.kind === kind);
    const misses = ofKind.filter((answer) => !isRight(answer)).map(describe);
    const right = ofKind.length - misses.length;
    assert.ok(right >= minimums[kind]!, `${right} of ${ofKind.length} are right.\n${misses.join('\n')}`);
  });
}

test('no answer is certain and wrong', () => {
  const wrong = answers.filter(
    ({ query, certain, first }) => certain.length > 0 && !query.right.includes(first ?? ''),
  );
  assert.deepEqual(wrong.map(describe), []);
});
