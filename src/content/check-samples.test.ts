import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { edit, testMistakes } from '../../fixtures/mistakes.ts';
import { removeSamples } from '../../fixtures/scratch-content.ts';

const quote = 'errors/409/quote_expired';
const without = '  without: { typescript: The SDK hides this error. }\n';

testMistakes({
  'a sample that is missing': [
    ({ root }) => rmSync(join(root, quote, 'handle.ts')),
    'errors/409/quote_expired:1:1 The folder has no handle.ts. Write the sample in TypeScript, or say in `sample.without.typescript` of index.mdx why there is none.',
  ],
  'a sample that is missing for a reason': [
    ({ root, edit: change }) => {
      rmSync(join(root, quote, 'handle.ts'));
      change(`${quote}/index.mdx`, '  body:', `${without}  body:`);
    },
  ],
  'a reason for no sample beside the sample': [
    edit(`${quote}/index.mdx`, '  body:', `${without}  body:`),
    'errors/409/quote_expired/index.mdx:11:26 `sample.without` says why there is no handle.ts, and there is one. Remove the reason or the file.',
  ],
  'a sample in a language that is not promised': [
    ({ root, edit: change, write }) => {
      change('api.yaml', ', java]', ']');
      for (const file of globSync('errors/*/*/Handle.java', { cwd: root })) rmSync(join(root, file));
      write(`${quote}/Handle.java`, 'class Handle {}\n');
    },
    'errors/409/quote_expired/Handle.java:1:1 The reference promises no samples in Java. Add java to `samples.languages` in api.yaml, or remove the file.',
  ],
  'an empty sample': [
    ({ write }) => write(`${quote}/handle.py`, '\n'),
    'errors/409/quote_expired/handle.py:1:1 The sample is empty. Write the program.',
  ],
  'samples that promise nothing': [
    edit(`${quote}/index.mdx`, /^sample:\n( .*\n)+/m, ''),
    'errors/409/quote_expired/index.mdx:2:1 `sample` is missing. Say what its samples do: `request`, `body` and `prints`.',
  ],
  'an SDK that is not pinned': [
    ({ root }) => rmSync(join(root, 'requirements.txt')),
    'requirements.txt:1:1 The file is missing. It pins the SDK that the samples run with: write it.',
  ],
  'a good answer that is no JSON': [
    ({ write }) => write('answers/v1/parcels.json', '{ "a": 1, }'),
    'answers/v1/parcels.json:1:1 The JSON cannot be read: Expected double-quoted property name in JSON at position 10 (line 1 column 11). Mend it.',
  ],
  'a retired error needs no sample': [
    edit(`${quote}/index.mdx`, 'related: []', 'state: { is: retired, since: 2026-05 }'),
  ],
  'an API that promises no samples needs none': [removeSamples],
});
