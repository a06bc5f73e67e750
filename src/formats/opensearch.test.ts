import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { openSearch } from './opensearch.ts';

const { api } = readCatalog(FIXTURE);

test('it leads to the search page, with what is searched', () => {
  const $ = load(openSearch(api), { xml: true });
  assert.equal($('Url').attr('template'), 'https://parcels.example/reference/errors/search/?q={searchTerms}');
  assert.equal($('ShortName').text(), 'Parcel API');
});

test('a name is cut to what the format allows, and stays text', () => {
  const $ = load(openSearch({ ...api, name: 'R&D <Parcel> "API" of the north' }), { xml: true });
  assert.equal($('ShortName').text(), 'R&D <Parcel> "AP');
  assert.equal($('Description').text(), 'Looks up an error of the R&D <Parcel> "API" of the north.');
});

test('a name is not cut within a character', () => {
  const $ = load(openSearch({ ...api, name: 'Fifteen letter 🦊 API' }), { xml: true });
  assert.equal($('ShortName').text(), 'Fifteen letter 🦊');
});
