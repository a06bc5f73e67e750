import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  languageNames,
  languageOf,
  languages,
  MAX_ESSENTIAL_LINES,
  type Language,
  type MarkProblem,
} from '../reference/samples.ts';
import type { Api, Content } from '../reference/types.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Checked } from './source.ts';

/** Returns what is wrong with the marks of a program as a diagnostic of its file. */
export function markDiagnostic(root: string, id: string, { line, ...found }: MarkProblem): Diagnostic {
  const [message, hint] = {
    unmarked: () => [
      `The program has more than ${MAX_ESSENTIAL_LINES} lines, and no marks.`,
      'Put a comment `region` above the lines that matter, and `endregion` below them.',
    ],
    unbalanced: () => [
      'The marks are not one `region` and one `endregion` below it.',
      'Mark the lines that matter once.',
    ],
    empty: () => ['There is nothing between the marks.', 'Put them around the lines that matter.'],
    'too-long': () => [
      `There are ${'lines' in found ? found.lines : 0} lines between the marks.`,
      `Mark ${MAX_ESSENTIAL_LINES} at most: the rest is folded.`,
    ],
  }[found.problem]() as [string, string];
  return { file: relative(process.cwd(), join(root, 'errors', id)), line, column: 1, message, hint };
}

/** Reports the samples that are missing or unexpected, and what is missing of their descriptions. */
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

  for (const name of samples?.secrets ?? []) {
    if (samples && name in samples.environment) continue;
    report(
      'api.yaml',
      `\`samples.secrets\` names \`${name}\`, which is not in \`samples.environment\`.`,
      'Add it there, or remove it here.',
    );
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
  const known = new Map(errors.map((error) => [error.id, error]));
  for (const id of ids) {
    // What an error says is unknown while its front matter breaks the schema.
    const { data, source } = known.get(id) ?? {};
    const reasons = data?.sample?.without ?? {};
    const isRetired = data?.state.is === 'retired';
    const hasSample = (language: Language) => written.has(`${id}/${languages[language].file}`);
    const hasFix = (language: Language) => written.has(`${id}/${languages[language].fix}`);
    const has = (language: Language) => hasSample(language) || hasFix(language);
    for (const language of languageNames) {
      const { file, name } = languages[language];
      const isPromised = promised.includes(language);
      if (reasons[language] !== undefined && (has(language) || !isPromised)) {
        diagnostics.push({
          ...source!.locationOf(['sample', 'without', language]),
          message: has(language)
            ? `\`sample.without\` says why there is no ${hasSample(language) ? file : languages[language].fix}, and there is one.`
            : `The reference promises no samples in ${name}.`,
          hint: has(language) ? 'Remove the reason or the file.' : 'Remove the reason.',
        });
      } else if (isPromised && !has(language) && !reasons[language] && !isRetired) {
        report(
          `errors/${id}`,
          `The folder has no ${file}.`,
          `Write the sample in ${name}, or say in \`sample.without.${language}\` of index.mdx why there is none.`,
        );
      }
    }
    if (!data || !source) continue;
    const shown = promised.filter(hasSample);
    const fixes = promised.filter(hasFix);
    const { fix } = data;
    if (fixes.length && !fix) {
      diagnostics.push({
        ...source.locationOf([]),
        message: '`fix` is missing.',
        hint: `Say what ${languages[fixes[0]!].fix} does: \`title\`, \`request\`, \`body\` and \`prints\`.`,
      });
    }
    for (const key of fix ? (['request', 'prints'] as const) : []) {
      if (fixes.length && fix![key] !== undefined) continue;
      diagnostics.push({
        ...source.locationOf(['fix']),
        message: fixes.length ? `\`fix.${key}\` is missing.` : 'There is no program for `fix`.',
        hint: fixes.length ? 'Say what the programs do.' : 'Write one, such as fix.ts, or remove the key.',
      });
      if (!fixes.length) break;
    }
    const missing = [
      ...(shown.length && !data.sample?.request ? ['request'] : []),
      ...(shown.some((language) => language !== 'curl') && !data.sample?.prints ? ['prints'] : []),
    ];
    for (const key of data.sample ? missing : []) {
      diagnostics.push({
        ...source.locationOf(['sample']),
        message: `\`sample.${key}\` is missing.`,
        hint: `Say what its samples do: \`request\`, \`body\` and \`prints\`.`,
      });
    }
    if (data.sample || isRetired) continue;
    diagnostics.push({
      ...source.locationOf([]),
      message: '`sample` is missing.',
      hint: 'Say what its samples do: `request`, `body` and `prints`.',
    });
  }
  return diagnostics;
}
