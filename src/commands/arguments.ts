import { parseArgs } from 'node:util';

/**
 * What `build` and `start` take: the folder to build into, the path below which the site is served,
 * and whether compressed files are to lie beside the plain ones, for a server that sends those.
 */
const known = {
  outDir: { type: 'string', default: 'dist' },
  base: { type: 'string', default: '/' },
  compress: { type: 'boolean', default: false },
} as const;

/** The command's arguments. Ends the process with one line where they are wrong. */
export function readArguments() {
  try {
    const { values } = parseArgs({ options: known });
    if (!/^\/([\w~-][\w.~-]*\/?)*$/.test(values.base) || values.base.includes('//')) {
      throw new Error(`--base ${values.base} is no path: write it like /some/path, with a slash first.`);
    }
    return values;
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
