// Every sample is run, as it is, against an endpoint that answers what the page documents.
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { test as plain, expect } from '@playwright/test';
import { readContent } from '../src/integrations/content-check/check.ts';
import { allErrors, type ApiError } from '../src/reference/catalogue.ts';
import { sampleResponse } from '../src/reference/response.ts';
import { languages, type Sample } from '../src/reference/samples.ts';
import { contentRoot } from '../src/content.config.ts';
import { missingFor } from './samples/install.ts';
import { checkSample, runSample } from './samples/run.ts';
import { goodAnswer, startStandIn, type Answer, type Received, type StandIn } from './samples/stand-in.ts';

const catalogue = await readContent(contentRoot);
const { reference } = catalogue;
const errors = allErrors(catalogue);
const environment: Record<string, string> = reference.samples?.environment ?? {};

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
  return user === expanded(reference.samples!.user) && isDeepStrictEqual(filled(body), wanted.body);
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
      ? { status: error.status, body: { ...sampleResponse(reference, error), request_id: requestId } }
      : goodAnswer(contentRoot, request.request);
}

async function run(api: StandIn, error: ApiError, sample: Sample, answer: (request: Received) => Answer) {
  api.answer(answer);
  if (sample.language === 'java') api.makeKeyStore();
  const { code, stdout, stderr } = await runSample(contentRoot, reference, error, sample, api);
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
    const name = `${error.id}/${sample.file}`;
    const handles = sample.language !== 'curl';

    test.describe(name, () => {
      const missing = missingFor(sample.language);
      test.skip(missing.length > 0, `${languages[sample.language].name} needs ${missing.join(', ')}`);

      test(`${name} is checked, provokes or handles its error, and no other answer`, async ({ api }) => {
        test.setTimeout(120_000);
        expect(checkSample(contentRoot, error, sample), name).toBe('');
        const requestId = `request-id-test-${randomUUID()}`;
        const promise = handles ? error.sample!.prints : undefined;

        const own = await run(api, error, sample, answering(error, error, requestId));
        expect(
          own.printed,
          `${name} prints nothing. It must print “${promise ?? 'the response'}”.\n${own.seen}`,
        ).not.toBe('');
        expect(
          own.received.filter((request) => provokes(error, request)),
          own.seen,
        ).toHaveLength(1);
        expect(own.code, own.seen).toBe(0);
        if (promise) {
          expect(own.printed, own.seen).toBe(promise);
          expect(own.logged, own.seen).toContain(requestId);
        } else {
          expect(JSON.parse(own.printed)).toEqual({
            ...sampleResponse(reference, error),
            request_id: requestId,
          });
        }

        for (const other of errors.filter(({ id }) => id !== error.id)) {
          const answered = await run(api, error, sample, answering(other, error, requestId));
          expect(answered.printed, answered.seen).not.toBe(own.printed);
          // What is not this error is not swallowed.
          if (handles) expect(answered.code, answered.seen).not.toBe(0);
          else expect(JSON.parse(answered.printed).error_type).toBe(other.type);
        }

        const well = await run(api, error, sample, ({ request }) => goodAnswer(contentRoot, request));
        expect(well.printed, well.seen).not.toBe(own.printed);
        expect(well.printed, well.seen).not.toBe('');
        expect(well.code, well.seen).toBe(0);
      });
    });
  }
}

test('every sample that is shown is run', () => {
  const promised = reference.samples?.languages ?? [];
  for (const error of errors) expect(error.samples.map(({ language }) => language)).toEqual(promised);
});
