// Content that is odd and allowed, on top of the fixture.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/reference/samples.ts';
import type { Scratch } from '../../fixtures/scratch-content.ts';

export const hostile = {
  status: 404,
  code: 'hostile_message',
  /** Every sign that means something somewhere. */
  message:
    'Don\'t use `a|b` or ```fences```, <b>tags</b> & "quotes" {x} \\n %41 ${y} */ _it_ *so* #1\nsecond line 🙂 שלום-user end.',
  sample: '<b> & \\n ${x} ```fences``` "quotes" {x}\n\n\tשלום 🙂 </script>\n',
};

/** A name without a sign to break after, and a message of 300 letters. */
export const long = { status: 404, code: 'a'.repeat(105), message: 'Much. '.repeat(50).trim() };

/** How long the text with a very long log is, at least. */
export const LOG_SIZE = 190_000;
const LINE = 'A line of a very long log.\n';

/** The page that is written as on another system, with a byte-order mark and Windows line ends. */
export const WINDOWS = '409/depot_closed';

export function makeOdd({ root, write, edit }: Scratch) {
  const longFolder = `errors/${long.status}/${long.code}`;
  for (const { file } of Object.values(languages)) write(`${longFolder}/${file}`, hostile.sample);
  write(
    `${longFolder}/index.mdx`,
    `---
message: ${long.message}
summary: It is ${long.code}.
gate: Is ${'a'.repeat(50)} short?
sample:
  request: GET https://api.parcels.example/v1
  prints: Nothing.
---

## How to fix it

1. Read \`${long.code}\`.

| Name | \`${long.code}\` |
| - | - |
| One | Two |

## Why it happens

Because of ${long.code}.
`,
  );
  const folder = `errors/${hostile.status}/${hostile.code}`;
  for (const { file } of Object.values(languages)) write(`${folder}/${file}`, hostile.sample);
  write(
    `${folder}/index.mdx`,
    `---
message: ${JSON.stringify(hostile.message)}
summary: "A summary with <signs>, \`ticks\`, *stars*, | pipes, [links](x) & 1. numbers."
question: "Is it <signs>, \`ticks\`, *stars*, | pipes, [links](x) & 1. numbers?"
gate: "Is it no <b>, \`c\`, *d*, | e, [f](g) & 1. h?"
retry: { when: later, advice: "Wait, then try <once> & \`more\`, *or* [not](x)." }
fixableBy: [end-user]
related: [409/quote_expired]
sample:
  request: GET https://api.parcels.example/v1
  prints: Nothing.
---

## Why it happens

Because of \\{braces\\} and \`code with | pipes\`.

## How to fix it

1. Do not.

## A section of its own

- Wait, then try *once* more.

## How to prevent it

Do not.

## Easily confused with

Nothing.
`,
  );
  // It is not on a page whose words are measured one by one at every width.
  const log = `\n\`\`\`text\n${LINE.repeat(LOG_SIZE / LINE.length + 1)}\`\`\`\n`;
  edit('errors/409/label_voided/index.mdx', /(## How to fix it\n)/, `$1${log}`);
  const file = `errors/${WINDOWS}/index.mdx`;
  write(file, `\uFEFF${readFileSync(join(root, file), 'utf8').replaceAll('\n', '\r\n')}`);
}
