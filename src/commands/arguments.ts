import { parseArgs } from 'node:util';

/** What `build` and `start` take: the folder to build into, and the path below which the site is served. */
const options = {
  outDir: { type: 'string', default: 'dist' },
  base: { type: 'string', default: '/' },
} as const;

function read() {
  try {
    const { values } = parseArgs({ options });
    if (!/^\/([\w~-][\w.~-]*\/?)*$/.test(values.base) || values.base.includes('//')) {
      throw new Error(`--base ${values.base} is no path: write it like /some/path, with a slash first.`);
    }
    return values;
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

export const { outDir, base } = read();
