import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { schemas } from '../../content.config.ts';
import { buildCatalogue, type Catalogue } from '../../reference/catalogue.ts';
import { bodyProblems } from './body.ts';
import { listContent } from './files.ts';
import { nameProblems } from './names.ts';
import { ContentError, type Problem } from './problem.ts';
import { readSamples, sampleProblems } from './samples.ts';
import { schemaProblems } from './schema.ts';
import { parseSource, type Source } from './source.ts';

/** What a file says that has no mistake. */
export interface Passed {
  data: unknown;
  body: string;
}

/** A content file that keeps its schema. */
export interface Checked<Kind extends keyof typeof schemas> {
  id: string;
  /** The place of a value in the file. */
  placeOf: Source['placeOf'];
  body: string;
  data: z.infer<(typeof schemas)[Kind]>;
}

/** Checks a file by itself. What it says is known where it keeps its schema, even if its prose is faulty. */
function checkFile(source: Source, kind: keyof typeof schemas): { says?: Passed; problems: Problem[] } {
  const found = schemaProblems(source, schemas[kind]);
  const problems = kind === 'reference' ? found : [...bodyProblems(source, kind === 'errors'), ...found];
  if (found.length) return { problems };
  return { says: { data: schemas[kind].parse(source.data), body: source.body }, problems };
}

/**
 * Reads and checks all content below `root`. Throws a `ContentError` that lists every problem. What
 * has `passed`, by the hash of its kind and text, is not checked again; it is then what passes now.
 */
export function readContent(root: string, passed = new Map<string, Passed>()): Catalogue {
  const { files, samples, problems } = listContent(root);
  const checked: { [Kind in keyof typeof schemas]: Checked<Kind>[] } = {
    reference: [],
    guides: [],
    statuses: [],
    errors: [],
  };
  const before = new Map(passed);
  passed.clear();
  for (const { path, kind, id } of files) {
    const text = readFileSync(path, 'utf8');
    const key = hash('sha256', `${kind}\n${text}`);
    const placeOf: Source['placeOf'] = (value) => parseSource(path, text).placeOf(value);
    const known = before.get(key);
    const { says, problems: own } = known
      ? { says: known, problems: [] }
      : checkFile(parseSource(path, text), kind);
    problems.push(...own);
    if (!says) continue;
    if (!own.length) passed.set(key, says);
    // The parsed data fits the kind: it is that kind's schema that has accepted it.
    checked[kind].push({ id, placeOf, ...says } as never);
  }
  const ids = files.filter(({ kind }) => kind === 'errors').map(({ id }) => id);
  const programs = readSamples(root, samples);
  const reference = checked.reference[0]?.data;
  const [guide] = checked.guides;
  const all = [
    ...problems,
    ...nameProblems(checked.errors, ids),
    ...(reference ? sampleProblems(root, reference, ids, checked.errors, programs) : []),
  ];
  if (all.length || !reference || !guide) throw new ContentError(all);
  return buildCatalogue(reference, guide, checked.statuses, checked.errors, programs);
}
