// No step of a check or a build is quadratic in the number of errors, statuses, links, samples or mistakes. V8 counts
// how often the code runs for content of one size, and for content of twice that size: a linear step runs
// twice as often, a quadratic step four times.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { stringify } from 'yaml';
import type { Steps } from '../fixtures/count-steps.ts';
import { MEMORY } from '../fixtures/scratch-content.ts';

const SIZE = 16;

/** Sorting takes slightly more than twice the steps. */
const MAX_GROWTH = 2.7;

/** A quadratic step runs more often than this: `SIZE` times per error. */
const MIN_RUNS = SIZE ** 2;

const api = {
  name: 'Growing API',
  site: 'https://growing.example',
  path: '/errors',
  otherPaths: ['/old'],
  errorUrl: '{site}{path}/{status}#{code}',
  response: { code: '{code}', message: '{message}' },
  fixers: { developer: 'the developer' },
  help: [{ label: 'Ask', name: 'Community', url: 'https://community.growing.example/' }],
  samples: { languages: ['curl'], environment: { KEY: 'not-a-key' } },
  codes: [
    { file: 'tests/codes.json' },
    { files: 'tests/*.txt', pattern: '^(?<code>\\S+) (?<message>.+)$' },
    { files: 'tests/*.txt', pattern: '^(?<code>\\S+)', missingUntil: '2026-12-31' },
  ],
};

type Write = (file: string, text: string) => void;
type WriteContent = (write: Write, size: number) => void;

const mdx = (data: object, ...paragraphs: string[]) =>
  `---\n${stringify(data)}---\n\n${paragraphs.join('\n\n')}\n`;

function writeStatus(write: Write, status: number) {
  const summary = `What the status ${status} means to those who use this API.`;
  write(`statuses/${status}.mdx`, mdx({ reason: 'Refused', summary }, 'In short.'));
}

/** Writes an error with a sample. It names and links the error `other`, and may be replaced by another. */
function writeError(write: Write, id: string, other: string, replacedBy?: string) {
  const [status, code] = other.split('/') as [string, string];
  const text = `The request failed for the reason ${id}.`;
  const data = {
    message: text,
    summary: text,
    question: `Did the request fail for the reason ${id}?`,
    retry: { when: 'never' },
    fixableBy: ['developer'],
    keywords: [`reason ${id}`],
    related: [other],
    formerNames: [`former_${id.replace('/', '_')}`],
    ...(replacedBy && { state: { is: 'deprecated', replacedBy } }),
    sample: { request: 'POST https://api.growing.example/v1', prints: 'refused' },
  };
  const body = [
    '## Why it happens',
    `It follows <ErrorLink code="${code}" status="${status}" />.`,
    '## How to fix it',
    `Read [about the cause](https://growing.example/errors/${status}#${code}).`,
  ];
  write(`errors/${id}/index.mdx`, mdx(data, ...body));
  write(`errors/${id}/reproduce.sh`, 'curl https://api.growing.example/v1\n');
}

/** Writes documents that define `size` errors with pages and `size` without, and mention each of them twice. */
function writeCodes(write: Write, size: number) {
  const indexes = Array.from({ length: 2 * size }, (_, index) => index >> 1);
  const message = 'Another message.';
  const errors = indexes.flatMap((index) => [
    { code: `code_${index}`, status: 300, message },
    { code: 'same_code', status: 400 + index, message },
    { code: `missing_${index}`, status: 300, message },
  ]);
  write('tests/codes.json', JSON.stringify(errors));
  write('tests/codes.txt', errors.map(({ code }) => `${code} ${message}\n`).join(''));
}

/** Writes `size` errors of one status, and `size` statuses that have an error of the same code. */
function writeContent(write: Write, size: number) {
  write('api.yaml', stringify(api));
  writeCodes(write, size);
  writeStatus(write, 300);
  for (let index = 0; index < size; index++) {
    const other = index ^ 1;
    const next = index + 1 < size;
    writeError(write, `300/code_${index}`, `300/code_${other}`, next ? `300/code_${index + 1}` : undefined);
    writeStatus(write, 400 + index);
    writeError(write, `${400 + index}/same_code`, `${400 + other}/same_code`);
  }
}

/** Writes `size` errors with a mistake of each kind, and files with `size` mistakes. */
function writeMistakes(write: Write, size: number) {
  const unknownKeys = Object.fromEntries(Array.from({ length: size }, (_, index) => [`key_${index}`, 1]));
  write('api.yaml', stringify(api));
  writeStatus(write, 300);
  for (let index = 0; index < size; index++) {
    const [status, code] = [300, `code_${index}`];
    const missing = `unknown_${index}`;
    const data = {
      message: 'The request failed.',
      summary: 'The request failed for a reason.',
      fixableBy: [missing],
      related: [`${status}/${missing}`, `${status}/${missing}_too`],
      formerNames: ['the_same_name', `code_${index ^ 1}`],
      ...(index === 0 && unknownKeys),
    };
    const body = [
      '## How to fix it',
      `Read <ErrorLink code="${missing}" /> and <ErrorLink code="${missing}_too" />.`,
      `See [here](https://growing.example/errors/${status}#${missing}) and [there](https://growing.example/errors/${missing}).`,
    ];
    write(`errors/${status}/${code}/index.mdx`, mdx(data, ...body));
    write(`errors/${status}/${code}/unknown.txt`, 'text');
    write(`errors/599/${code}/index.mdx`, mdx(data, ...body));
  }
}

async function countSteps(writeContent: WriteContent, size: number, hasMistakes: boolean): Promise<Steps> {
  const root = mkdtempSync(join(MEMORY, 'error-reference-'));
  try {
    writeContent((file, text) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }, size);
    const worker = new Worker(new URL('../fixtures/count-steps.ts', import.meta.url), {
      workerData: { root, hasMistakes },
    });
    const [steps] = (await once(worker, 'message')) as [Steps];
    return steps;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Returns the steps whose number more than doubles where the content doubles. */
async function quadraticSteps(writeContent: WriteContent, hasMistakes: boolean): Promise<string[]> {
  const small = await countSteps(writeContent, SIZE, hasMistakes);
  const large = await countSteps(writeContent, 2 * SIZE, hasMistakes);
  return [...large].flatMap(([step, count]) => {
    const before = small.get(step) ?? 0;
    return count > MIN_RUNS && count > MAX_GROWTH * before ? [`${step}: ${before} runs, then ${count}`] : [];
  });
}

test('checking and building take time in proportion to the content', async () => {
  assert.deepEqual(await quadraticSteps(writeContent, false), []);
});

test('finding mistakes takes time in proportion to their number', async () => {
  assert.deepEqual(await quadraticSteps(writeMistakes, true), []);
});
