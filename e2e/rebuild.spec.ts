// A rebuild takes from the last build what has not changed, and is the same as a cold build, byte for byte.
import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random } from '../bench/catalogue.ts';
import { inventContent } from '../bench/content.ts';
import { keptFolder } from '../src/integrations/kept-folder.ts';
import { hashes, npmRun } from './scratch.ts';
import { expect, test } from './site.ts';

const SEED = 7;
const STEPS = 6;

test(`after each of ${STEPS} random edits the rebuilt tree is that of a cold build`, () => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
  const [root, dist] = [join(folder, 'content'), join(folder, 'dist')];
  const next = random(SEED);
  const pick = <T>(all: T[]) => all[Math.floor(next() * all.length)]!;
  const errors = () => globSync('errors/*/*', { cwd: root }).sort();
  const replace = (file: string, from: string | RegExp, to: string) =>
    writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace(from, to));

  const edits = {
    add: () => cpSync(join(root, pick(errors())), join(root, `${pick(errors())}_again`), { recursive: true }),
    'change the text of': () =>
      replace(`${pick(errors())}/index.mdx`, 'Look at what', `Look ${next().toFixed(3)} at what`),
    'change the message of': () =>
      replace(`${pick(errors())}/index.mdx`, /^message: .*$/m, `message: Failed at ${next()}.`),
    'change the sample of': () => replace(`${pick(errors())}/reproduce.sh`, 'curl', 'curl --silent'),
    'relate two of': () => {
      const related = `related: [${pick(errors()).replace('errors/', '')}]`;
      replace(`${errors()[0]}/index.mdx`, /^(related: .*\n)?message/m, `${related}\nmessage`);
    },
    rename: () => {
      const from = pick(errors());
      renameSync(join(root, from), join(root, `${from}_renamed`));
    },
    delete: () => rmSync(join(root, pick(errors().slice(1))), { recursive: true }),
    'change a status of': () => replace('statuses/404.mdx', 'In short.', `In ${next().toFixed(3)} words.`),
  };

  const built = (content: string, outDir: string) => {
    const { status, output } = npmRun('build', content, '--outDir', outDir);
    expect({ status, output }).toEqual({ status: 0, output: '' });
    return hashes(outDir);
  };
  try {
    inventContent(root, 40);
    let last = built(root, dist);
    const names = Object.keys(edits) as (keyof typeof edits)[];
    for (let step = 0; step < STEPS; step++) {
      const some = [pick(names), pick(names), names[step]!];
      for (const name of some) edits[name]();
      const rebuilt = built(root, dist);
      // Another folder has no build to take anything from.
      const cold = join(folder, `cold-${step}`);
      cpSync(root, cold, { recursive: true });
      expect(rebuilt, some.join(', ')).toEqual(built(cold, join(folder, 'cold-dist')));
      expect(rebuilt).not.toEqual(last);
      last = rebuilt;
    }

    const page = (name: string) => globSync(`docs/errors/*/${name}/index.html`, { cwd: dist })[0]!;
    const [kept, changed, gone] = errors().map((folder) => join(dist, page(folder.split('/').at(-1)!)));
    const { mtimeMs } = statSync(kept!);
    writeFileSync(changed!, 'What the host wrote into it.');
    rmSync(gone!);
    expect(built(root, dist), 'with nothing changed but the last build').toEqual(last);
    expect(statSync(kept!).mtimeMs, 'the time by which hosts know what is new').toBe(mtimeMs);
  } finally {
    const kept = readdirSync(folder).map((name) => keptFolder(join(folder, name)));
    for (const made of [folder, ...kept]) rmSync(made, { recursive: true, force: true });
  }
});
