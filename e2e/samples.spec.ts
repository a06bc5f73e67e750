// Every sample is run, as it is, against an endpoint that answers what the page documents.
import { randomUUID } from 'node:crypto';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { test as plain, expect } from '@playwright/test';
import { readCatalog } from './catalog.ts';
import { allErrors, type ApiError } from '../src/reference/catalog.ts';
import { sampleResponse } from '../src/reference/response.ts';
import { languages, type Sample } from '../src/reference/samples.ts';
import { contentRoot } from '../src/content/root.ts';
import { missingFor } from './samples/install.ts';
import { checkSample, runSample } from './samples/run.ts';
import { goodAnswer, startStandIn, type Answer, type Received, type StandIn } from './samples/stand-in.ts';

const catalog = readCatalog(contentRoot);
const { api: documented } = catalog;
const errors = allErrors(catalog);
const environment: Record<string, string> = documented.samples?.environment ?? {};

/** How many other errors a sample is answered with, to see that it tells them from its own. */
const MOST_OTHERS = 3;

const test = plain.extend<object, { api: StandIn }>({
  api: [
    async ({}, use) => {
      const api = await startStandIn();
      await use(api);
      await api.stop();
    },
    { scope: 'worker' },
  ],
});

/** A value with every `$NAME` in it read from the samples' environment. */
function expanded<T>(value: T): T {
  const text = JSON.stringify(value).replace(/\$([A-Z][A-Z0-9_]*)/g, (_, name: string) => environment[name]!);
  return JSON.parse(text) as T;
}

/** Whether this is the request that provokes the error: nothing less, nothing more. */
function provokes(error: ApiError, { request, user, body }: Received): boolean {
  const wanted = expanded(error.sample!);
  if (request !== wanted.request) return false;
  // What is not encrypted need not carry a secret, and the sample that reproduces it should not.
  if (request.includes(' http://') && user === undefined) return true;
  return user === expanded(documented.samples!.user) && isDeepStrictEqual(filled(body), wanted.body);
}

/** A body without the fields that an SDK sends empty: null, or an object with nothing in it. */
const filled = (body: unknown) =>
  Object.fromEntries(
    Object.entries(body ?? {}).filter(([, value]) => value !== null && JSON.stringify(value) !== '{}'),
  );

/** Answers the provoking request with this error, and every other one well. */
function answering(error: ApiError, asked: ApiError, requestId: string) {
  return (request: Received): Answer =>
    provokes(asked, request)
      ? { status: error.status, body: { ...sampleResponse(documented, error), request_id: requestId } }
      : goodAnswer(contentRoot, request.request);
}

async function run(api: StandIn, error: ApiError, sample: Sample, answer: (request: Received) => Answer) {
  api.answer(answer);
  if (sample.language === 'java') api.makeKeyStore();
  const { code, stdout, stderr } = await runSample(contentRoot, documented, error, sample, api);
  const received = api.received();
  return {
    code,
    printed: stdout.trim(),
    logged: stderr,
    received,
    seen: JSON.stringify({ code, stdout, stderr, received }, null, 2),
  };
}

for (const error of errors) {
  for (const sample of error.samples) {
    const { name: language } = languages[sample.language];
    const file = relative(process.cwd(), join(contentRoot, 'errors', error.id, sample.file));
    const missing = missingFor(sample.language);
    // What provokes the error prints the response; what handles it prints what index.mdx promises.
    const promise = sample.language === 'curl' ? undefined : error.sample!.prints;
    const others = errors.filter(({ id }) => id !== error.id).slice(0, MOST_OTHERS);

    test(`${error.id}/${sample.file}`, async ({ api }) => {
      test.skip(missing.length > 0, `${language} needs ${missing.join(', ')}`);
      test.setTimeout(120_000);
      expect(checkSample(contentRoot, error, sample), `${file} is refused by its language`).toBe('');

      const requestId = `request-id-test-${randomUUID()}`;
      const own = await run(api, error, sample, answering(error, error, requestId));
      const sent = own.received.filter((request) => provokes(error, request));
      expect(
        own.printed,
        `${file} prints nothing. It must print “${promise ?? 'the response'}”. ${own.seen}`,
      ).not.toBe('');
      expect(sent, `${file} does not send \`request\` of index.mdx once. ${own.seen}`).toHaveLength(1);
      expect(own.code, `${file} fails. ${own.seen}`).toBe(0);
      if (promise) {
        expect(own.printed, `${file} does not print \`prints\` of index.mdx. ${own.seen}`).toBe(promise);
        expect(own.logged, `${file} does not log the request id. ${own.seen}`).toContain(requestId);
      } else {
        const response = { ...sampleResponse(documented, error), request_id: requestId };
        expect(JSON.parse(own.printed), `${file} does not print the response`).toEqual(response);
      }

      for (const other of others) {
        const { printed, code, seen } = await run(api, error, sample, answering(other, error, requestId));
        expect(printed, `${file} takes ${other.id} for its own. ${seen}`).not.toBe(own.printed);
        if (promise) expect(code, `${file} swallows ${other.id}. ${seen}`).not.toBe(0);
        else expect(JSON.parse(printed).error_type, seen).toBe(other.code);
      }

      const well = await run(api, error, sample, ({ request }) => goodAnswer(contentRoot, request));
      expect(well.code, `${file} fails when all is well. ${well.seen}`).toBe(0);
      expect([own.printed, ''], `${file} takes a good answer for its error. ${well.seen}`).not.toContain(
        well.printed,
      );
    });
  }
}

test('every sample that is shown is run', () => {
  const promised = documented.samples?.languages ?? [];
  for (const error of errors) expect(error.samples.map(({ language }) => language)).toEqual(promised);
});
