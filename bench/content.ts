// An invented API's content folder, of any size and always the same, as the build reads it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { questions } from '../src/reference/forms/sections.ts';
import { inventedLookup, inventedResponse, random } from './catalogue.ts';

const sentences = [
  'The request named a resource that is in another state.',
  'Two requests met, and the second one lost.',
  'The address is right, but what it leads to has moved.',
  'A limit of the project was reached before this request.',
  'The field is of the right type, but its value is out of range.',
  'The credentials belong to another environment.',
];
const steps = [
  'Read the resource again before you change it.',
  'Compare the value with the one in the dashboard.',
  'Ask the owner of the project to raise the limit.',
  'Send the request with the key of the same environment.',
];

/** Writes the content of an API with `count` errors over six statuses into a new folder. */
export function inventContent(root: string, count: number) {
  rmSync(root, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const next = random(count);
  const some = (from: string[], most: number) =>
    from.filter(() => next() < most / from.length).concat(from[0]!);
  const { api, statuses } = inventedLookup(count);

  write(
    'reference.yaml',
    stringify({
      api,
      site: 'https://invented.example',
      path: '/docs/errors',
      response: inventedResponse,
      sampleRequestId: 'req_0000',
      help: [{ label: 'Ask the community', name: 'Community', url: 'https://community.invented.example/' }],
      samples: { languages: ['curl'], environment: { KEY: 'not-a-key' }, user: '$KEY:' },
    }),
  );
  write(
    'error-object.mdx',
    '---\ntitle: The error\nsummary: What every failed request of this API is answered with.\n---\n\nFive fields.\n',
  );
  for (const [code, reason, errors] of statuses.filter(([, , all]) => all.length)) {
    write(
      `statuses/${code}.mdx`,
      `---\nreason: ${reason}\nsummary: What the status ${code} means to the users of this API.\n---\n\nIn short.\n`,
    );
    for (const [type, message] of errors) {
      const words = type.replaceAll('_', ' ').slice(0, 60);
      const path = `https://api.invented.example/v1/${type}`;
      const front = stringify({
        message,
        summary: `The request could not be carried out, since ${words}.`,
        question: `Did the request fail since ${words}?`,
        retryHelps: code === 429 || code === 500,
        fixableBy: ['developer'],
        sample: { request: `POST ${path}`, body: { name: type }, prints: `409 ${words}` },
      });
      const body = {
        why: some(sentences, 3).join(' '),
        fix: some(steps, 3)
          .map((step, place) => `${place + 1}. ${step}`)
          .join('\n'),
        retry: 'Look at what the request names before you send it again.',
        prevent: `Ask for \`${type}\` first, and keep what it answers.`,
        confused: `Its neighbors: \`${errors[0]![0]}\` and \`${errors.at(-1)![0]}\`.`,
      } satisfies Record<keyof typeof questions, string>;
      const sections = Object.entries(questions).map(
        ([key, title]) => `## ${title}\n\n${body[key as keyof typeof questions]}\n`,
      );
      write(`errors/${code}/${type}/index.mdx`, `---\n${front}---\n\n${sections.join('\n')}`);
      write(
        `errors/${code}/${type}/reproduce.sh`,
        `curl ${path} \\\n  --user "$KEY:" \\\n  --json '{ "name": "${type}" }'\n`,
      );
    }
  }
}
