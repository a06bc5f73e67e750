import type { z } from 'astro/zod';
import { schemas } from '../../content.config.ts';
import { buildCatalogue, type Catalogue } from '../../reference/catalogue.ts';
import { bodyProblems } from './body.ts';
import { listContent } from './files.ts';
import { nameProblems } from './names.ts';
import { ContentError } from './problem.ts';
import { readSamples, sampleProblems } from './samples.ts';
import { schemaProblems } from './schema.ts';
import { readSource, type Source } from './source.ts';

/** A content file that keeps its schema. */
export interface Checked<Kind extends keyof typeof schemas> {
  id: string;
  source: Source;
  body: string;
  data: z.infer<(typeof schemas)[Kind]>;
}

/** Reads and checks all content below `root`. Throws a `ContentError` that lists every problem. */
export function readContent(root: string): Catalogue {
  const { files, samples, problems } = listContent(root);
  const checked: { [Kind in keyof typeof schemas]: Checked<Kind>[] } = {
    reference: [],
    guides: [],
    statuses: [],
    errors: [],
  };
  for (const { path, kind, id } of files) {
    const source = readSource(path);
    const found = schemaProblems(source, schemas[kind]);
    if (kind !== 'reference') {
      problems.push(...bodyProblems(source, kind === 'errors'));
    }
    problems.push(...found);
    // The parsed data fits the kind: it is that kind's schema that has just accepted it.
    if (!found.length)
      checked[kind].push({ id, source, body: source.body, data: schemas[kind].parse(source.data) } as never);
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
