import { parseArgs } from 'node:util';

/** What `build` and `start` take: the folder to build into, `dist` unless it is named. */
export const { outDir = 'dist' } = parseArgs({ options: { outDir: { type: 'string' } } }).values;
