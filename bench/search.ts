// Measures the search of the built site: how well it answers the queries, what it loads, and how long a
// keystroke takes with the shipped errors and with 5,000 invented ones.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotli } from '../e2e/opening.ts';
import { npmRun } from '../e2e/scratch.ts';
import { contentRoot } from '../src/content/files.ts';
import { readCatalog } from '../fixtures/read-catalog.ts';
import { statusPath } from '../src/reference/urls.ts';
import { lookupData } from '../src/lookup/index/lookup-data.ts';
import { inventContent } from '../fixtures/invented-content.ts';
import { inventedLookup } from '../fixtures/invented-lookup.ts';
import { keystrokes } from './keystrokes.ts';
import { loaded } from './loaded.ts';
import { people } from './people.ts';

const catalog = readCatalog(contentRoot);
const shipped = lookupData(catalog, '');
const page = statusPath(catalog.api, catalog.statuses[0]!.code);
const typesOf = (data: typeof shipped) =>
  data.statuses.flatMap(([, , errors]) => errors.map(([type]) => type));

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const show = (name: string, value: string) => console.log(`${name.padEnd(58)} ${value}`);

const { byKind, misses, wrong, noise, prose } = await people(page);
const outcomes = Object.values(byKind);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const asks = sum(outcomes.map(({ of }) => of));
show(
  `what people ask the dialog, ${asks} queries: right first`,
  percent(sum(outcomes.map(({ right }) => right)) / asks),
);
for (const [kind, { right, of }] of Object.entries(byKind)) {
  show(`  ${kind}`, `${right} of ${of}, ${percent(right / of)}`);
}
show('  certain and wrong', String(wrong.length));
show('  “did you mean” where nothing is right', percent(noise));
show('  unsure: the prose is asked', percent(prose));
for (const miss of misses) console.log(`    ${miss}`);

const [few, many] = [1_000, 2_000].map((count) => brotli(JSON.stringify(inventedLookup(count)))) as [
  number,
  number,
];
show('a further error adds to the index, brotli', `${((many - few) / 1_000).toFixed(1)} B`);

const bytes = ({ sum: all, parts }: Awaited<ReturnType<typeof loaded>>) =>
  `${all} B (${Object.entries(parts)
    .map(([part, size]) => `${part} ${size}`)
    .join(', ')})`;
const codeOf = typesOf(shipped)[0]!;
show('a search that is sure loads, brotli', bytes(await loaded('dist', page, codeOf)));
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  inventContent(join(folder, 'content'), 1_000);
  const dist = join(folder, 'dist');
  npmRun('build', join(folder, 'content'), '--outDir', dist);
  for (const query of ['credentials belong to another environment', 'ask the owner to raise the limit']) {
    show(
      `a search with prose, 1,000 errors, loads: “${query}”`,
      bytes(await loaded(dist, '/docs/errors/404/', query)),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const data of [shipped, inventedLookup(5_000)]) {
  const types = typesOf(data);
  const codes = [0, 0.25, 0.5, 0.75].map((share) => types[Math.floor(share * types.length)]!);
  const { work, shown, paste } = await keystrokes(page, data, codes);
  const milliseconds = ({ median, p95 }: typeof work) =>
    `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
  show(`keystroke to answer, ${types.length} errors: the work`, milliseconds(work));
  show(`keystroke to answer, ${types.length} errors: until shown`, milliseconds(shown));
  show(`longest task while 5 MB are pasted, ${types.length} errors`, `${paste.toFixed(0)} ms`);
}
