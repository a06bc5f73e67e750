import type { z } from 'zod';
import type { ErrorName, schemas } from './schemas.ts';
import { languageNames, languages, type Sample } from './samples.ts';
import { errorUrl } from './urls.ts';

export type Api = z.infer<typeof schemas.api>;

/** The front matter of an error. */
export type FrontMatter = z.infer<typeof schemas.errors>;

/** One documented error: its front matter, its text, and the names in the path of its folder. */
export interface ApiError extends FrontMatter {
  /** `status/code`, unique in the reference. */
  id: string;
  status: number;
  /** The status' reason phrase, such as “Not Found”. */
  reason: string;
  /** The stable name of the error, byte for byte: it is the anchor too. */
  code: string;
  /** The URL that documents it, as a response names it. */
  url: string;
  /** The explanation, in MDX. */
  body: string;
  /** In the order of the languages. */
  samples: Sample[];
  /** The errors that are easily confused with it. */
  relatedErrors: Named[];
  /** The error that replaces it. */
  replacement: Named | undefined;
}

/** As much of an error as others say of it. */
export type Named = Pick<ApiError, 'status' | 'code' | 'summary'>;

export interface Status extends z.infer<typeof schemas.statuses> {
  code: number;
  /** What the status means, in MDX. */
  body: string;
  /** Sorted by code, retired ones last. */
  errors: ApiError[];
}

/** The page that explains the fields of an error response. */
export interface Guide extends z.infer<typeof schemas.guides> {
  /** Its text, in MDX. */
  body: string;
}

export interface Catalog {
  api: Api;
  /** The page about the response, if the content has one. */
  guide: Guide | undefined;
  /** Sorted by code. */
  statuses: Status[];
  /** Finds an error by its name, which the content check has found to be one error's. */
  find: (name: ErrorName) => ApiError;
}

/** What a content file says: its schema's data, and the text below the front matter. */
export interface Entry<Data> {
  id: string;
  data: Data;
  body?: string | undefined;
}

/** The entries of the whole content, which have passed the content check. */
export interface Content {
  api: Entry<Api>[];
  guides: Entry<z.infer<typeof schemas.guides>>[];
  statuses: Entry<z.infer<typeof schemas.statuses>>[];
  errors: Entry<FrontMatter>[];
  samples: Entry<{ code: string }>[];
}

const parts = (text: string) => text.match(/\d+|\D+/g) ?? [];

/** Compares as people count: `E0004`, `E0382`, and `20404` before `130000`. It depends on no locale. */
function naturally(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let place = 0; place < Math.min(left.length, right.length); place++) {
    const [one, other] = [left[place]!, right[place]!];
    if (one === other) continue;
    const difference = Number(one) - Number(other);
    if (difference) return difference;
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

/** Joins the entries of the content. */
export function buildCatalog({ api: [api], guides, statuses, errors, samples }: Content): Catalog {
  const [guide] = guides;
  if (!api) throw new Error('The content is incomplete: it has not passed the content check.');
  const programs = new Map(samples.map(({ id, data }) => [id, data.code]));
  const samplesOf = (id: string) =>
    languageNames.flatMap((language): Sample[] => {
      const { file } = languages[language];
      const code = programs.get(`${id}/${file}`);
      return code === undefined ? [] : [{ language, file, code }];
    });
  const summaries = new Map(errors.map(({ id, data }) => [id, data.summary]));
  const named = (id: string): Named => {
    const [status, code] = id.split('/') as [string, string];
    return { status: Number(status), code, summary: summaries.get(id)! };
  };
  const isRetired = ({ data }: (typeof errors)[number]) => Number(data.state.is === 'retired');
  const sorted = errors.toSorted((a, b) => isRetired(a) - isRetired(b) || naturally(a.id, b.id));
  const byStatus = Map.groupBy(sorted, ({ id }) => id.split('/')[0]!);
  const all = statuses
    .toSorted((a, b) => naturally(a.id, b.id))
    .map(({ id: status, data: { reason, summary }, body = '' }): Status => ({
      reason,
      summary,
      body,
      code: Number(status),
      errors: (byStatus.get(status) ?? []).map(({ id, data, body: text = '' }) => {
        const name = { status: Number(status), code: id.slice(status.length + 1) };
        return {
          ...data,
          ...name,
          id,
          reason,
          url: errorUrl(api.data, name),
          body: text,
          samples: samplesOf(id),
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

/** Every error of every status. */
export const allErrors = ({ statuses }: Pick<Catalog, 'statuses'>) =>
  statuses.flatMap(({ errors }) => errors);

function finder(statuses: Status[]): Catalog['find'] {
  const errors = allErrors({ statuses });
  const byId = new Map(errors.map((error) => [error.id, error]));
  // Of several errors with one code, the first is found.
  const byCode = new Map(errors.toReversed().map((error) => [error.code, error]));
  return ({ code, status }) => {
    const found = status ? byId.get(`${status}/${code}`) : byCode.get(code);
    if (!found) throw new Error(`There is no error ${code}, though it has passed the content check.`);
    return found;
  };
}

/** With more errors than this, only the index lists them all, and pages share their style. */
export const MAX_LISTED = 1_000;
export const isLarge = (catalog: Pick<Catalog, 'statuses'>) => allErrors(catalog).length > MAX_LISTED;

/** Whether an error belongs into an overview: a retired one has only its URL. */
export const isListed = ({ state }: ApiError) => state.is !== 'retired';
