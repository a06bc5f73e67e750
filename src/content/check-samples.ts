import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Api, Content } from '../reference/catalog.ts';
import { languageOf, languages } from '../reference/samples.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Checked } from './read.ts';

/** What is missing of the samples that the reference promises, and what there is too many of. */
export function sampleDiagnostics(
  root: string,
  { samples }: Api,
  ids: string[],
  errors: Checked<'errors'>[],
  programs: Content['samples'],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const promised = samples?.languages ?? [];
  const report = (name: string, message: string, hint: string) =>
    diagnostics.push({ file: relative(process.cwd(), join(root, name)), line: 1, column: 1, message, hint });

  for (const file of promised.flatMap((language) => [...languages[language].manifests])) {
    if (existsSync(join(root, file))) continue;
    report(file, 'The file is missing.', 'It pins the SDK that the samples run with: write it.');
  }
  for (const { id, data } of programs) {
    const language = languageOf(id.split('/').at(-1)!)!;
    if (!promised.includes(language)) {
      report(
        `errors/${id}`,
        `The reference promises no samples in ${languages[language].name}.`,
        `Add ${language} to \`samples.languages\` in api.yaml, or remove the file.`,
      );
    }
    if (!data.code.trim()) report(`errors/${id}`, 'The sample is empty.', 'Write the program.');
  }
  for (const file of globSync('answers/**/*.json', { cwd: root })) {
    try {
      JSON.parse(readFileSync(join(root, file), 'utf8'));
    } catch (error) {
      report(file, `The JSON cannot be read: ${(error as Error).message}.`, 'Mend it.');
    }
  }
  if (!promised.length) return diagnostics;
  const written = new Set(programs.map(({ id }) => id));
  const retired = errors.filter(({ data }) => data.state.is === 'retired').map(({ id }) => id);
  for (const id of ids.filter((name) => !retired.includes(name))) {
    for (const language of promised.filter((name) => !written.has(`${id}/${languages[name].file}`))) {
      const { file, name } = languages[language];
      report(`errors/${id}`, `The folder has no ${file}.`, `Every error has a sample in ${name}: write it.`);
    }
  }
  for (const { id, source, data } of errors) {
    if (data.sample || retired.includes(id)) continue;
    diagnostics.push({
      ...source.locationOf([]),
      message: '`sample` is missing.',
      hint: 'Say what its samples do: `request`, `body` and `prints`.',
    });
  }
  return diagnostics;
}
