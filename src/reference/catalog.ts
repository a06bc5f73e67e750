import { formatId, parseId } from './ids.ts';
import { languageNames, languages, type Language, type Sample } from './samples.ts';
import type { ApiError, Catalog, Content, Named, Status } from './types.ts';
import { errorUrl } from './urls.ts';

const parts = (text: string) => text.match(/\d+|\D+/g) ?? [];

/** Compares texts with numbers by their value: `20404` is before `130000`. The locale doesn't matter. */
function naturally(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [ofLeft, ofRight] = [left[index]!, right[index]!];
    if (ofLeft === ofRight) continue;
    const difference = Number(ofLeft) - Number(ofRight);
    if (difference) return difference;
    return ofLeft < ofRight ? -1 : 1;
  }
  return left.length - right.length;
}

/** Joins the entries of the content into the catalog. */
export function buildCatalog({ api: [api], guides, statuses, errors, samples }: Content): Catalog {
  const [guide] = guides;
  if (!api) throw new Error('The content is incomplete: it has not passed the content check.');
  const programs = new Map(samples.map(({ id, data }) => [id, data]));
  const programsOf = (id: string, fileOf: (language: Language) => string) =>
    languageNames.flatMap((language): Sample[] => {
      const file = fileOf(language);
      const program = programs.get(`${id}/${file}`);
      return program ? [{ language, file, ...program }] : [];
    });
  // A draft need not have a summary.
  const summaries = new Map(errors.map(({ id, data }) => [id, data.summary ?? data.message]));
  const named = (id: string): Named => ({ ...parseId(id), summary: summaries.get(id)! });
  const isRetired = ({ data }: (typeof errors)[number]) => Number(data.state.is === 'retired');
  const sorted = errors.toSorted((a, b) => isRetired(a) - isRetired(b) || naturally(a.id, b.id));
  const byStatus = Map.groupBy(sorted, ({ id }) => parseId(id).status);
  const all = statuses
    .toSorted((a, b) => naturally(a.id, b.id))
    .map(({ id: status, data: front, body = '' }): Status => ({
      ...front,
      body,
      code: Number(status),
      errors: (byStatus.get(Number(status)) ?? []).map(({ id, data, body: text = '' }) => {
        const key = parseId(id);
        return {
          ...data,
          ...key,
          id,
          summary: summaries.get(id)!,
          reason: front.reason,
          url: errorUrl(api.data, key, data.errorUrl),
          body: text,
          samples: programsOf(id, (language) => languages[language].file),
          fixes: programsOf(id, (language) => languages[language].fix),
          relatedErrors: data.related.map(named),
          replacement:
            'replacedBy' in data.state && data.state.replacedBy ? named(data.state.replacedBy) : undefined,
        };
      }),
    }));
  return {
    api: api.data,
    guide: guide && { ...guide.data, body: guide.body ?? '' },
    statuses: all,
    find: finder(all),
  };
}

/** Returns every error of every status. */
export const allErrors = ({ statuses }: Pick<Catalog, 'statuses'>) =>
  statuses.flatMap(({ errors }) => errors);

/** Returns a function that finds an error by its name. */
function finder(statuses: Status[]): Catalog['find'] {
  const errors = allErrors({ statuses });
  const byId = new Map(errors.map((error) => [error.id, error]));
  // Of several errors with one code, the first is found.
  const byCode = new Map(errors.toReversed().map((error) => [error.code, error]));
  return ({ code, status }) => {
    const error = status ? byId.get(formatId({ status, code })) : byCode.get(code);
    if (!error) throw new Error(`The error ${code} does not exist, but the content check accepted it.`);
    return error;
  };
}

/** Above this number of errors, only the index lists all of them, and pages share a style sheet. */
export const MAX_LISTED = 1_000;
export const isLarge = (catalog: Pick<Catalog, 'statuses'>) => allErrors(catalog).length > MAX_LISTED;

/** Whether lists show an error. A retired error keeps only its own page. */
export const isListed = ({ state }: ApiError) => state.is !== 'retired';
