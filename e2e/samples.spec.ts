// Every sample is run, as it is, against an API that answers what the page documents, and against what
// goes wrong on the way. The set-up has installed the SDKs and compiled the programs.
import { test, expect } from '@playwright/test';
import { contentRoot } from '../src/content/files.ts';
import { readCatalog } from '../fixtures/read-catalog.ts';
import { allErrors } from '../src/reference/catalog.ts';
import { languages } from '../src/reference/samples.ts';
import { isMade } from './samples/authority.ts';
import { sampleChecks } from './samples/check.ts';
import { authorityOf, missingFor } from './samples/install.ts';

const catalog = readCatalog(contentRoot);
const { check, checkSilence } = sampleChecks(contentRoot, catalog);
const shown = allErrors(catalog).flatMap((error) =>
  [...error.samples, ...error.fixes].map((sample) => ({ error, sample })),
);

test.beforeEach(() => {
  if (shown.length && !isMade(authorityOf(contentRoot)))
    throw new Error('Run `node e2e/setup.ts` first: it makes what the samples need.');
});

// They wait at the same time, each for its own timeout, and while the other tests run.
test('no sample waits for ever', async () => {
  const present = shown.filter(({ sample }) => missingFor(sample.language).length === 0);
  const complaints = present.map(({ error, sample }) => checkSilence(error, sample));
  expect((await Promise.all(complaints)).flat()).toEqual([]);
});

for (const { error, sample } of shown) {
  const missing = missingFor(sample.language);
  test(`${error.id}/${sample.file}`, async () => {
    test.skip(missing.length > 0, `${languages[sample.language].name} needs ${missing.join(', ')}`);
    expect(await check(error, sample)).toEqual([]);
  });
}

test('every sample that is promised is shown, or its absence explained', () => {
  const promised = catalog.api.samples?.languages ?? [];
  for (const error of allErrors(catalog)) {
    const shown = new Set([...error.samples, ...error.fixes].map(({ language }) => language));
    const explained = Object.keys(error.sample?.without ?? {});
    expect([...shown, ...explained].sort(), error.id).toEqual([...promised].sort());
  }
});
