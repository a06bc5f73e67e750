// Dependencies point one way: between rooms as listed below, and between files without cycles.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';

/** The rooms of `src/`, each with the rooms that it may import from. */
const ROOMS: Record<string, string[]> = {
  reference: [],
  brand: [],
  lookup: ['reference'],
  prose: ['reference'],
  content: ['prose', 'reference'],
  formats: ['lookup', 'prose', 'reference'],
  astro: ['content', 'formats', 'prose', 'reference'],
  browser: ['lookup', 'reference'],
  components: ['astro', 'browser', 'prose', 'reference', 'styles'],
  layouts: ['astro', 'brand', 'browser', 'components', 'prose', 'reference', 'styles'],
  pages: ['astro', 'brand', 'components', 'formats', 'layouts', 'prose', 'reference', 'styles'],
  commands: ['astro', 'content', 'formats', 'reference'],
};

const IMPORT = /^(?:import|export)\s(?:[^;']*?\sfrom\s)?'([^']+)';/gm;

/** The static imports of each source file, types included. `import()` is not static. */
const imports = new Map(
  globSync('src/**/*.{ts,astro}', { exclude: ['**/*.test.ts'] }).map((path) => {
    const file = path.replaceAll('\\', '/');
    const modules = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, module]) => module!);
    return [
      file,
      modules.map((module) => (module.startsWith('.') ? posix.join(posix.dirname(file), module) : module)),
    ];
  }),
);

const roomOf = (file: string) => file.split('/')[1]!;

test('rooms import only from the rooms below them', () => {
  const upward = [...imports].flatMap(([file, modules]) =>
    modules
      .filter((module) => module.startsWith('src/') && roomOf(module) !== roomOf(file))
      .filter((module) => ROOMS[roomOf(file)]?.includes(roomOf(module)) === false)
      .map((module) => `${file} imports ${module}`),
  );
  assert.deepEqual(upward, []);
});

test('the domain imports no package but zod', () => {
  const packages = [...imports].flatMap(([file, modules]) =>
    roomOf(file) === 'reference' ? modules.filter((module) => !module.startsWith('src/')) : [],
  );
  assert.deepEqual([...new Set(packages)], ['zod']);
});

test('no files import each other, directly or through others', () => {
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!finished.has(file)) {
      for (const module of imports.get(file) ?? []) visit(module, [...path, file]);
      finished.add(file);
    }
  };
  for (const file of imports.keys()) visit(file, []);
  assert.deepEqual(cycles, []);
  assert.ok(finished.size > 100, 'the imports were read');
});
