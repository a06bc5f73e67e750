import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { allErrors, buildCatalog, isListed } from './catalog.ts';
import { languageNames } from './samples.ts';

const catalog = readCatalog(FIXTURE);
const ids = allErrors(catalog).map(({ id }) => id);
const errorOf = (id: string) => allErrors(catalog).find((error) => error.id === id)!;

test('statuses go by number and errors by code, retired ones last', () => {
  assert.deepEqual(ids, [
    '404/label_voided',
    '404/parcel_not_found',
    '409/depot_closed',
    '409/label_voided',
    '409/parcel_address_error',
    '409/parcel_address_zone_error',
    '409/quote_expired',
    '409/fax_failed',
  ]);
});

test('the order does not depend on that of the files', () => {
  const entries = <Data>(all: Data[]) => all.map((data, place) => ({ id: String(place), data }));
  const content = {
    api: entries([catalog.api]),
    guides: entries([catalog.guide!]),
    statuses: catalog.statuses.toReversed().map((status) => ({ id: String(status.code), data: status })),
    errors: allErrors(catalog)
      .toReversed()
      .map((error) => ({ id: error.id, data: error })),
    samples: [],
  };
  assert.deepEqual(
    allErrors(buildCatalog(content)).map(({ id }) => id),
    ids,
  );
});

test('an error knows its status, its URL, its neighbors and its samples', () => {
  const { status, reason, code, url, relatedErrors, samples } = errorOf('409/parcel_address_error');
  assert.deepEqual(
    { status, reason, code, url },
    {
      status: 409,
      reason: 'Conflict',
      code: 'parcel_address_error',
      url: 'https://parcels.example/reference/errors/409#parcel_address_error',
    },
  );
  assert.deepEqual(relatedErrors, [
    {
      status: 409,
      code: 'parcel_address_zone_error',
      summary: 'The address lies in a zone that the depot does not serve.',
    },
  ]);
  assert.deepEqual(
    samples.map(({ language }) => language),
    languageNames,
  );
});

test('a deprecated error knows what replaces it, and only a retired one is not listed', () => {
  assert.deepEqual(errorOf('409/label_voided').replacement, {
    status: 404,
    code: 'label_voided',
    summary: 'The label does not exist any more, since it was voided.',
  });
  assert.deepEqual(
    allErrors(catalog)
      .filter((error) => !isListed(error))
      .map(({ id }) => id),
    ['409/fax_failed'],
  );
});

test('an error is found by its code, and by its status if two statuses have the code', () => {
  assert.equal(catalog.find({ code: 'quote_expired' }).id, '409/quote_expired');
  assert.equal(catalog.find({ code: 'label_voided', status: 409 }).id, '409/label_voided');
  assert.equal(catalog.find({ code: 'label_voided', status: 404 }).id, '404/label_voided');
  assert.throws(() => catalog.find({ code: 'quote_expird' }), /The error quote_expird does not exist/);
});

test('content that has not passed the check makes no catalog', () => {
  assert.throws(
    () => buildCatalog({ api: [], guides: [], statuses: [], errors: [], samples: [] }),
    /incomplete/,
  );
});
