// A site takes the place of nothing but a site: a slip of `--outDir` loses no work.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, npmRun } from './scratch.ts';
import { expect, test } from './site.ts';

const fix = ': name a folder that is new or empty.\n';
const cases = {
  'a folder of other things': ['work', 'holds something else than a built site'],
  'a folder of other things, with a slash': ['work/', 'holds something else than a built site'],
  'a repository': ['pages', 'is a repository, whose history would be lost'],
  'a file': ['work/notes.txt', 'is a file'],
  'a place below a file': ['work/notes.txt/site', /^cannot be made \(E\w+: .*notes\.txt.*\)/],
} as const;

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'error-reference-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

for (const [name, [path, why]] of Object.entries(cases)) {
  test(`${name} is left as it is`, () => {
    const notes = join(folder, 'work/notes.txt');
    mkdirSync(join(folder, 'pages/.git'), { recursive: true });
    mkdirSync(join(folder, 'work'));
    writeFileSync(notes, 'A year of work.');
    const outDir = `${folder}/${path}`;
    const { status, output } = npmRun('build', 'content', '--outDir', outDir);
    expect(status).toBe(1);
    expect(output.startsWith(`--outDir ${outDir} `), output).toBe(true);
    expect(output.endsWith(fix), output).toBe(true);
    expect(output.slice(`--outDir ${outDir} `.length, -fix.length)).toMatch(why);
    expect(readFileSync(notes, 'utf8')).toBe('A year of work.');
    expect(existsSync(join(folder, 'pages/.git'))).toBe(true);
  });
}

test('an empty folder and one with a site are built into, with a slash at the end or not', () => {
  for (const outDir of [folder, `${folder}/`]) {
    expect(npmRun('build', 'content', '--outDir', outDir)).toEqual({
      status: 0,
      output: expect.stringMatching(BUILT),
    });
    expect(existsSync(join(folder, '404.html'))).toBe(true);
  }
});
