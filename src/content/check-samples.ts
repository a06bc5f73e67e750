import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  languageNames,
  languageOf,
  languages,
  MAX_ESSENTIAL_LINES,
  type Language,
  type MarkProblem,
} from '../reference/samples.ts';
import type { Api, Content } from '../reference/types.ts';
import {
  collectDiagnostics,
  diagnose,
  wholeFile,
  shownPath,
  type Diagnostic,
  type Report,
} from './diagnostics.ts';
import { readText } from './read-file.ts';
import type { Checked } from './source.ts';

/** Returns the diagnostic of a problem with the marks of a program. */
export function markDiagnostic(root: string, id: string, found: MarkProblem): Diagnostic {
  const file = shownPath(join(root, 'errors', id));
  const location = { ...wholeFile(file), line: found.line };
  switch (found.problem) {
    case 'unmarked':
      return diagnose(location, 'region-missing', MAX_ESSENTIAL_LINES);
    case 'unbalanced':
      return diagnose(location, 'region-unbalanced');
    case 'empty':
      return diagnose(location, 'region-empty');
    case 'too-long':
      return diagnose(location, 'region-too-long', found.lines, MAX_ESSENTIAL_LINES);
    case 'undescribed':
      return diagnose(location, 'region-undescribed', found.lines, found.words);
  }
}

/** Reports missing and unexpected programs, and missing parts of their descriptions. */
export function sampleDiagnostics(
  root: string,
  { samples }: Api,
  ids: string[],
  errors: Checked<'errors'>[],
  programs: Content['samples'],
): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  const promised = samples?.languages ?? [];
  const locationOf = (name: string) => wholeFile(shownPath(join(root, name)));

  for (const name of samples?.secrets ?? []) {
    if (!Object.hasOwn(samples!.environment, name)) report(locationOf('api.yaml'), 'secret-unknown', name);
  }
  for (const { id, data } of programs) {
    const language = languageOf(basename(id))!;
    const location = locationOf(`errors/${id}`);
    if (!promised.includes(language)) {
      report(location, 'sample-not-listed', languages[language].name, language);
    }
    if (!data.code.trim()) report(location, 'sample-empty');
  }
  for (const file of globSync('answers/**/*.json', { cwd: root })) {
    const text = readText(join(root, file));
    if (typeof text !== 'string') {
      diagnostics.push(text);
      continue;
    }
    try {
      JSON.parse(text);
    } catch (error) {
      report(locationOf(file), 'json-invalid', (error as Error).message);
    }
  }
  if (!promised.length) return diagnostics;
  const written = new Set(programs.map(({ id }) => id));
  const known = new Map(errors.map((error) => [error.id, error]));
  for (const id of ids) {
    const hasSample = (language: Language) => written.has(`${id}/${languages[language].file}`);
    const hasFix = (language: Language) => written.has(`${id}/${languages[language].fix}`);
    // The front matter is undefined if it breaks the schema.
    const error = known.get(id);
    const reasons = error?.data.sample?.without ?? {};
    for (const language of languageNames) {
      const { file, fix, name } = languages[language];
      const isPromised = promised.includes(language);
      const has = hasSample(language) || hasFix(language);
      if (reasons[language] !== undefined && (has || !isPromised)) {
        const location = error!.source.locationOf(['sample', 'without', language]);
        const existing = hasSample(language) ? file : fix;
        report(location, 'sample-reason-unneeded', name, has ? existing : undefined);
      } else if (isPromised && !has && !reasons[language] && !(error && needsNoSamples(error.data.state))) {
        report(locationOf(`errors/${id}`), 'sample-missing', file, name, language);
      }
    }
    if (error) checkDescriptions(error, promised.filter(hasSample), promised.filter(hasFix), report);
  }
  return diagnostics;
}

/** Whether an error needs no samples. A draft has none yet, and a retired error cannot be provoked. */
const needsNoSamples = ({ is }: Checked<'errors'>['data']['state']) => is === 'draft' || is === 'retired';

/** Checks that an error describes its programs, if it has any. */
function checkDescriptions(
  { data: { fix, sample, state }, source }: Checked<'errors'>,
  shown: Language[],
  fixes: Language[],
  report: Report,
) {
  if (fix && !fixes.length) report(source.locationOf(['fix']), 'fix-without-program');
  if (fix && fixes.length) {
    for (const key of ['request', 'prints'] as const) {
      if (fix[key] === undefined) report(source.locationOf(['fix']), 'fix-key-missing', key);
    }
  }
  const [language] = fixes;
  if (!fix && language) report(source.locationOf([]), 'fix-missing', languages[language].fix);
  if (!sample) {
    if (!needsNoSamples(state)) report(source.locationOf([]), 'sample-key-missing', 'sample');
    return;
  }
  const location = source.locationOf(['sample']);
  if (shown.length && !sample.request) report(location, 'sample-key-missing', 'sample.request');
  if (shown.some((name) => name !== 'curl') && !sample.prints) {
    report(location, 'sample-key-missing', 'sample.prints');
  }
}
