import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where something lies below a folder: its path from there, with `/` between names. */
interface Found {
  name: string;
  isFolder: boolean;
}

/** Finds all that lies below a folder, but for hidden files and installed packages. */
export function* walk(root: string, below = ''): Generator<Found> {
  const folder = join(root, below);
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const name = below + entry.name;
    const isFolder = entry.isDirectory();
    yield { name, isFolder };
    if (isFolder) yield* walk(root, `${name}/`);
  }
}
