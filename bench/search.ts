// How good and how quick the search is: at the shipped errors, at 804 that look real, at 1,000 and at 5,000
// invented ones.
import { brotliCompressSync } from 'node:zlib';
import { contentRoot } from '../src/content/root.ts';
import { readCatalog } from '../e2e/catalog.ts';
import { statusPath } from '../src/reference/urls.ts';
import { lookupData } from '../src/lookup/data.ts';
import { accuracy } from './accuracy.ts';
import { inventedLookup } from './invented.ts';
import { inexact } from './inexact.ts';
import { keystrokes } from './keystrokes.ts';
import { people } from './people.ts';
import { realisticLookup } from './realistic.ts';

const catalog = readCatalog(contentRoot);
const shipped = lookupData(catalog, '');
const page = statusPath(catalog.api, catalog.statuses[0]!.code);
const typesOf = (data: typeof shipped) =>
  data.statuses.flatMap(([, , errors]) => errors.map(([type]) => type));

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const brotli = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length;
const show = (name: string, value: string) => console.log(`${name.padEnd(58)} ${value}`);

for (const data of [shipped, inventedLookup(1_000)]) {
  const { all, byKind, wrong } = accuracy(data);
  const count = typesOf(data).length;
  show(`right error first, ${count} errors, ${Object.keys(byKind).length} kinds of query`, percent(all));
  for (const [kind, share] of Object.entries(byKind)) if (share < 1) show(`  ${kind}`, percent(share));
  show(`confident answers to codes that do not exist`, String(wrong.length));
}

const { byKind, wrong, noise, prose } = people(shipped);
const outcomes = Object.values(byKind);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const asks = sum(outcomes.map(({ of }) => of));
show(
  `what people ask, ${asks} queries: right first`,
  percent(sum(outcomes.map(({ right }) => right)) / asks),
);
for (const [kind, { right, of }] of Object.entries(byKind)) show(`  ${kind}`, `${right} of ${of}`);
show('  certain and wrong', String(wrong.length));
show('  “did you mean” where nothing is right', percent(noise));
show('  unsure: the prose is asked', percent(prose));

for (const [name, data] of [
  ['804 real-looking errors', realisticLookup()],
  ['5,000 invented errors', inventedLookup(5_000)],
] as const) {
  for (const [way, share] of Object.entries(inexact(data, 200))) show(`${name}: ${way}`, percent(share));
}

const [few, many] = [1_000, 2_000].map((count) => brotli(inventedLookup(count))) as [number, number];
show('a further error adds to the index, brotli', `${((many - few) / 1_000).toFixed(1)} B`);

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
