import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { installLine, packagesIn } from '../reference/manifests.ts';
import { languages, type Language } from '../reference/samples.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readText } from './read-file.ts';

/**
 * Reads the manifests of the languages that have samples. Returns what installs the packages of each
 * language, and what is wrong with the manifests.
 */
export function readManifests(root: string, promised: readonly Language[]) {
  const installs = new Map<Language, string | undefined>();
  const diagnostics: Diagnostic[] = [];
  const report = (file: string, message: string, hint: string) =>
    diagnostics.push({ file: relative(process.cwd(), join(root, file)), line: 1, column: 1, message, hint });
  for (const language of promised) {
    const { manifests } = languages[language];
    for (const file of manifests) {
      if (existsSync(join(root, file))) continue;
      report(file, 'The file is missing.', 'It pins the packages that the samples import: write it.');
    }
    const [manifest] = manifests;
    if (!manifest || !existsSync(join(root, manifest))) continue;
    const text = readText(join(root, manifest));
    if (typeof text !== 'string') {
      diagnostics.push(text);
      continue;
    }
    try {
      installs.set(language, installLine(language, packagesIn(language, text)));
    } catch (error) {
      report(manifest, `The manifest cannot be read: ${(error as Error).message}.`, 'Correct it.');
    }
  }
  return { installs, diagnostics };
}
