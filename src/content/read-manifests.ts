import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installLine, packagesIn } from '../reference/manifests.ts';
import { languages, type Language } from '../reference/samples.ts';
import { collectDiagnostics, wholeFile, shownPath } from './diagnostics.ts';
import { readText } from './read-file.ts';

/**
 * Reads the manifests of the languages that have samples. Returns the command that installs the packages of each
 * language, and the diagnostics of the manifests.
 */
export function readManifests(root: string, promised: readonly Language[]) {
  const installs = new Map<Language, string | undefined>();
  const { diagnostics, report } = collectDiagnostics();
  const locationOf = (file: string) => wholeFile(shownPath(join(root, file)));
  for (const language of promised) {
    const { manifests, name } = languages[language];
    for (const file of manifests) {
      if (existsSync(join(root, file))) continue;
      report(locationOf(file), 'manifest-missing', name);
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
      report(locationOf(manifest), 'manifest-invalid', (error as Error).message);
    }
  }
  return { installs, diagnostics };
}
