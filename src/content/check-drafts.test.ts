import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edit, testMistakes } from '../../fixtures/mistakes.ts';
import type { Scratch } from '../../fixtures/scratch-content.ts';

const quote = 'errors/409/quote_expired/index.mdx';
const DRAFT = '---\nmessage: Please ask for a new quote.\nstate: { is: draft }\n---\n';
const draft = ({ write }: Scratch) => write(quote, DRAFT);
const frozen =
  (...urls: string[]) =>
  ({ write }: Scratch) =>
    write('urls.txt', urls.join('\n'));
const both =
  (...changes: ((scratch: Scratch) => void)[]) =>
  (scratch: Scratch) =>
    changes.forEach((change) => change(scratch));

testMistakes({
  'a draft needs nothing but its message': [draft],
  'a draft whose status is published': [
    both(draft, frozen('/reference/errors/409/', '/reference/errors/409/#depot_closed')),
  ],
  'a draft whose URL is published': [
    both(draft, frozen('/reference/errors/409/#quote_expired')),
    'errors/409/quote_expired/index.mdx:3:8 The error is a draft, but urls.txt contains /reference/errors/409/#quote_expired, which leads to it. Published URLs are permanent. Write the page, and remove the state. (draft-frozen)',
  ],
  'a draft with its own URL, which is published': [
    both(
      ({ write }) =>
        write(
          quote,
          DRAFT.replace('state', 'errorUrl: https://parcels.example/reference/errors/quote\nstate'),
        ),
      frozen('/reference/errors/quote/'),
    ),
    'errors/409/quote_expired/index.mdx:4:8 The error is a draft, but urls.txt contains /reference/errors/quote/, which leads to it. Published URLs are permanent. Write the page, and remove the state. (draft-frozen)',
  ],
  'a draft whose former name is published on another path': [
    both(
      ({ write }) => write(quote, DRAFT.replace('state', 'formerNames: [old_quote]\nstate')),
      frozen('/errors/409/#old_quote'),
    ),
    'errors/409/quote_expired/index.mdx:4:8 The error is a draft, but urls.txt contains /errors/409/#old_quote, which leads to it. Published URLs are permanent. Write the page, and remove the state. (draft-frozen)',
  ],
  'a draft whose own page is published': [
    both(draft, frozen('/reference/errors/409/quote_expired/', '/reference/errors/409/quote_expired.md')),
    'errors/409/quote_expired/index.mdx:3:8 The error is a draft, but urls.txt contains /reference/errors/409/quote_expired/, which leads to it. Published URLs are permanent. Write the page, and remove the state. (draft-frozen)',
  ],
  'a draft with the code of a published error of another status': [
    both(
      ({ write }) => write('errors/404/label_voided/index.mdx', DRAFT),
      frozen('/reference/errors/#label_voided', '/reference/errors/409/#label_voided'),
    ),
  ],
  'an error without a cause': [
    ({ root, write }) =>
      write(
        quote,
        readFileSync(join(root, quote), 'utf8').replace(/## Why it happens[\s\S]*?(?=## How to fix)/, ''),
      ),
  ],
  'a draft with a mistake': [
    both(draft, edit(quote, 'message:', 'sumary: Old.\nmessage:')),
    'errors/409/quote_expired/index.mdx:2:1 `sumary` is not a known key. Rename it to `summary`, or remove it. (key-unknown)',
  ],
});
