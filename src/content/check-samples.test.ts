import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { edit, testMistakes } from '../../fixtures/mistakes.ts';
import { removeSamples } from '../../fixtures/scratch-content.ts';

const quote = 'errors/409/quote_expired';
const without = '  without: { typescript: The SDK hides this error. }\n';

testMistakes({
  'a sample that is missing': [
    ({ root }) => rmSync(join(root, quote, 'handle.ts')),
    'errors/409/quote_expired:1:1 The sample handle.ts is missing. Write the sample in TypeScript, or give the reason for its absence in `sample.without.typescript` of index.mdx. (sample-missing)',
  ],
  'a sample that is missing for a reason': [
    ({ root, edit: change }) => {
      rmSync(join(root, quote, 'handle.ts'));
      change(`${quote}/index.mdx`, '  body:', `${without}  body:`);
    },
  ],
  'a reason for no sample beside the sample': [
    edit(`${quote}/index.mdx`, '  body:', `${without}  body:`),
    'errors/409/quote_expired/index.mdx:11:26 `sample.without` explains why handle.ts is missing, but the file exists. Remove the reason or the file. (sample-reason-unneeded)',
  ],
  'a sample in a language that is not promised': [
    ({ root, edit: change, write }) => {
      change('api.yaml', ', java]', ']');
      for (const file of globSync('errors/*/*/Handle.java', { cwd: root })) rmSync(join(root, file));
      write(`${quote}/Handle.java`, 'class Handle {}\n');
    },
    'errors/409/quote_expired/Handle.java:1:1 The reference has no samples in Java. Add java to `samples.languages` in api.yaml, or remove the file. (sample-not-listed)',
  ],
  'an empty sample': [
    ({ write }) => write(`${quote}/handle.py`, '\n'),
    'errors/409/quote_expired/handle.py:1:1 The sample is empty. Write the program. (sample-empty)',
  ],
  'samples that promise nothing': [
    edit(`${quote}/index.mdx`, /^sample:\n( .*\n)+/m, ''),
    'errors/409/quote_expired/index.mdx:2:1 `sample` is missing. Describe the samples of this error by `request`, `body` and `prints`. (sample-key-missing)',
  ],
  'an SDK that is not pinned': [
    ({ root }) => rmSync(join(root, 'requirements.txt')),
    'requirements.txt:1:1 The file is missing. Write this file. It pins the packages that the samples in Python import. (manifest-missing)',
  ],
  'a manifest that cannot be read': [
    ({ write }) => write('package.json', '{ "dependencies": '),
    'package.json:1:1 The manifest cannot be parsed: Unexpected end of JSON input. Fix the manifest. (manifest-invalid)',
  ],
  'a long program without marks': [
    ({ write }) => write(`${quote}/handle.py`, 'print(1)\n'.repeat(16)),
    'errors/409/quote_expired/handle.py:1:1 The program has more than 15 lines, but none of them are marked. Put a comment `region` above the lines that matter, and a comment `endregion` below them. (region-missing)',
  ],
  'marks that are not a pair': [
    ({ write }) => write(`${quote}/handle.py`, 'a()\n# region\nb()\n'),
    'errors/409/quote_expired/handle.py:2:1 The marks are not one `region` and one `endregion` below it. Mark the lines that matter once. (region-unbalanced)',
  ],
  'marks around nothing': [
    ({ write }) => write(`${quote}/handle.py`, 'a()\n# region\n\n# endregion\n'),
    'errors/409/quote_expired/handle.py:2:1 There is nothing between the marks. Put them around the lines that matter. (region-empty)',
  ],
  'marks with folded lines that nothing describes': [
    ({ write }) => write(`${quote}/handle.py`, 'a()\n# region\nb()\n# endregion\n'),
    'errors/409/quote_expired/handle.py:2:1 The page folds the line above this mark, and nothing describes it. Write `region after` and the contents of those lines, such as `region after imports, settings, client`. (region-undescribed)',
  ],
  'a mark with an empty description': [
    ({ write }) => write(`${quote}/handle.py`, '# region\nb()\n# endregion before \nc()\nd()\n'),
    'errors/409/quote_expired/handle.py:3:1 The page folds the 2 lines below this mark, and nothing describes them. Write `endregion before` and the contents of those lines, such as `endregion before other errors`. (region-undescribed)',
  ],
  'marks around too much': [
    ({ write }) => write(`${quote}/handle.py`, `# region\n${'a()\n'.repeat(16)}# endregion\n`),
    'errors/409/quote_expired/handle.py:1:1 There are 16 lines between the marks. Mark at most 15. The page folds the rest. (region-too-long)',
  ],
  'a program that fixes something, without a description': [
    ({ write }) => write(`${quote}/fix.py`, 'print(1)\n'),
    'errors/409/quote_expired/index.mdx:2:1 `fix` is missing, but the folder contains fix.py. Describe the program by `title`, `request`, `body` and `prints`. (fix-missing)',
  ],
  'a fix without what it prints': [
    ({ write, edit: change }) => {
      write(`${quote}/fix.py`, 'print(1)\n');
      change(
        `${quote}/index.mdx`,
        'sample:',
        'fix: { title: Mend it, request: GET https://parcels.example/v1 }\nsample:',
      );
    },
    'errors/409/quote_expired/index.mdx:9:6 `fix.prints` is missing. Add it below `fix`. (fix-key-missing)',
  ],
  'a fix without a program': [
    edit(`${quote}/index.mdx`, 'sample:', 'fix: { title: Mend it }\nsample:'),
    'errors/409/quote_expired/index.mdx:9:6 There is no program for `fix`. Write one, such as fix.ts, or remove the key. (fix-without-program)',
  ],
  'a fix in place of a sample': [
    ({ root, write, edit: change }) => {
      rmSync(join(root, quote, 'handle.ts'));
      write(`${quote}/fix.ts`, 'console.log(1);\n');
      change(
        `${quote}/index.mdx`,
        'sample:',
        'fix: { title: Mend it, request: GET https://parcels.example/v1, prints: 1 Mended }\nsample:',
      );
    },
  ],
  'a good answer that is no JSON': [
    ({ write }) => write('answers/v1/parcels.json', '{ "a": 1, }'),
    'answers/v1/parcels.json:1:1 The JSON cannot be parsed: Expected double-quoted property name in JSON at position 10 (line 1 column 11). Fix the JSON. (json-invalid)',
  ],
  'a retired error needs no sample': [
    edit(`${quote}/index.mdx`, 'related: []', 'state: { is: retired, since: 2026-05 }'),
  ],
  'an API that promises no samples needs none': [removeSamples],
});
