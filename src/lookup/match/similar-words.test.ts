// How similar two words are decides what a misspelled or shortened word of a query means.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbor } from '../../../fixtures/lookup-catalogs.ts';
import { createIndex } from './lookup-index.ts';
import { similarTo } from './similar-words.ts';

/** Returns how similar a word of a query is to a word of a catalog with these words in its codes. */
function similarity(word: string, known: string, api = harbor.api) {
  const { words } = createIndex({
    ...harbor,
    api,
    synonyms: [],
    statuses: [[423, 'Locked', [[known, 'A.']]]],
  });
  return [...similarTo(word, words)].find(([term]) => term.word === known)?.[1] ?? 0;
}

test('the same word is most similar, then another form of it, then a typo or a beginning', () => {
  assert.equal(similarity('expired', 'expired'), 1);
  const form = similarity('expires', 'expired');
  assert.ok(form < 1);
  for (const [word, known] of [
    ['cpatain', 'captain'],
    ['capt', 'captain'],
  ] as const) {
    assert.ok(similarity(word, known) > 0.8 && similarity(word, known) < form, word);
  }
  assert.equal(similarity('boat', 'captain'), 0);
});

test('forms of a word need four letters in common', () => {
  assert.equal(similarity('closing', 'closed'), 0.9);
  // “copy” and “cope” have the same stem. One is a typo of the other, and not a form of it.
  assert.ok(similarity('copes', 'copy') < 0.9);
});

test('a word of three letters has no typos but a swap, one of four has one', () => {
  assert.ok(similarity('ogr', 'org') > 0);
  assert.equal(similarity('arg', 'org'), 0);
  assert.ok(similarity('rolle', 'role') > 0);
  assert.equal(similarity('raft', 'role'), 0);
});

test('a letter is only replaced in a word of six letters, since that makes another word of a shorter one', () => {
  assert.equal(similarity('bake', 'base'), 0);
  assert.equal(similarity('right', 'night'), 0);
  assert.equal(similarity('look', 'lock'), 0);
  assert.ok(similarity('bsae', 'base') > 0);
  assert.ok(similarity('nigt', 'night') > 0);
  assert.ok(similarity('nightt', 'night') > 0);
  assert.ok(similarity('signax', 'signal') > 0);
});

test('longer words have more typos', () => {
  assert.ok(similarity('captian', 'captain') > 0);
  assert.equal(similarity('cpatina', 'captain'), 0);
  assert.ok(similarity('orgnaiztion', 'organization') > 0);
  assert.equal(similarity('orxxnixxtion', 'organization'), 0);
});

test('a misspelled beginning needs six letters, since half of a shorter word is another word', () => {
  assert.ok(similarity('authroiz', 'authorization') > 0);
  assert.ok(similarity('auhtor', 'authorization') > 0);
  assert.equal(similarity('auhto', 'authorization'), 0);
  assert.equal(similarity('read', 'redirect'), 0);
  assert.equal(similarity('tall', 'allowed'), 0);
  assert.equal(similarity('reado', 'redirects'), 0);
});

test('a stop word only matches itself, in the catalog and in the query', () => {
  assert.equal(similarity('form', 'for'), 0);
  assert.equal(similarity('use', 'user'), 0);
  assert.equal(similarity('one', 'none'), 0);
  assert.equal(similarity('use', 'use'), 1);
});

test('a misheard name of the API is a stop word, unless the name is short or the catalog has the word', () => {
  const isStopWord = (word: string, api: string, known = 'berth') =>
    createIndex({ ...harbor, api, statuses: [[423, 'Locked', [[known, 'A.']]]] }).words.isStopWord(word);
  assert.equal(isStopWord('harbour', 'Harbor API'), true);
  assert.equal(isStopWord('harbour', 'Harbor API', 'harbour'), false);
  assert.equal(isStopWord('ride', 'Tide API'), false);
  assert.equal(isStopWord('sea', 'Sea API', 'sea'), true);
});
