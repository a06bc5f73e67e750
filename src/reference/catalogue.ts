import type { z } from 'astro/zod';
import type { schemas } from '../content.config.ts';
import { errorUrl } from './addresses.ts';
import { languageNames, languages, type Sample } from './samples.ts';

export type Reference = z.infer<typeof schemas.reference>;

/** One documented error: what its folder says, and what the folder's path says. */
export interface ApiError extends z.infer<typeof schemas.errors> {
  /** `status/error_type`, unique in the reference. */
  id: string;
  status: number;
  /** The status' reason phrase, such as “Not Found”. */
  reason: string;
  /** The `error_type`, byte for byte: it is the anchor too. */
  type: string;
  /** The `error_url` that a response carries. */
  url: string;
  /** The explanation, as the Markdown it is written in. */
  body: string;
  /** In the order of the languages. */
  samples: Sample[];
  /** The errors that are easily confused with it. */
  relatedErrors: Named[];
  /** The error that replaces it. */
  replacement: Named | undefined;
}

/** As much of an error as others say of it. */
export type Named = Pick<ApiError, 'status' | 'type' | 'summary'>;

export interface Status extends z.infer<typeof schemas.statuses> {
  code: number;
  /** What the status means, as Markdown. */
  body: string;
  /** Sorted by error type, retired ones last. */
  errors: ApiError[];
}

/** The page that explains the fields of an error response. */
export interface Guide extends z.infer<typeof schemas.guides> {
  /** Its text, as Markdown. */
  body: string;
}

export interface Catalogue {
  reference: Reference;
  guide: Guide;
  /** Sorted by code. */
  statuses: Status[];
}

interface Entry<Data> {
  id: string;
  data: Data;
  body?: string | undefined;
}

/** Text with the line ends that every form has, whatever system it was written on. */
const unixLines = (text = '') => text.replaceAll('\r\n', '\n');

/** Compares by code unit, so that the order depends on no locale. */
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Joins the entries of the content folders. They must have passed the content check. */
export function buildCatalogue(
  reference: Reference,
  guide: Entry<z.infer<typeof schemas.guides>>,
  statuses: Entry<z.infer<typeof schemas.statuses>>[],
  errors: Entry<z.infer<typeof schemas.errors>>[],
  programs: Entry<{ code: string }>[],
): Catalogue {
  const codes = new Map(programs.map(({ id, data }) => [id, data.code]));
  const samplesOf = (id: string) =>
    languageNames.flatMap((language): Sample[] => {
      const { file } = languages[language];
      const code = codes.get(`${id}/${file}`);
      return code === undefined ? [] : [{ language, file, code }];
    });
  const summaries = new Map(errors.map(({ id, data }) => [id, data.summary]));
  const named = (id: string): Named => {
    const [status, type] = id.split('/') as [string, string];
    return { status: Number(status), type, summary: summaries.get(id)! };
  };
  const isRetired = ({ data }: (typeof errors)[number]) => Number(data.state.is === 'retired');
  const sorted = errors.toSorted((a, b) => isRetired(a) - isRetired(b) || byCodeUnit(a.id, b.id));
  return {
    reference,
    guide: { ...guide.data, body: unixLines(guide.body) },
    statuses: statuses
      .toSorted((a, b) => byCodeUnit(a.id, b.id))
      .map(({ id: code, data: status, body }) => ({
        ...status,
        body: unixLines(body),
        code: Number(code),
        errors: sorted
          .filter(({ id }) => id.startsWith(`${code}/`))
          .map(({ id, data, body }) => {
            const key = { status: Number(code), type: id.slice(code.length + 1) };
            const own = { body: unixLines(body), samples: samplesOf(id), url: errorUrl(reference, key) };
            const links = {
              relatedErrors: data.related.map(named),
              replacement:
                'replacedBy' in data.state && data.state.replacedBy
                  ? named(data.state.replacedBy)
                  : undefined,
            };
            return { ...data, ...key, ...own, ...links, id, reason: status.reason };
          }),
      })),
  };
}

/** Every error of every status. */
export const allErrors = ({ statuses }: Pick<Catalogue, 'statuses'>) =>
  statuses.flatMap(({ errors }) => errors);

/** Whether there are so many errors that only the index lists them all, and pages share their style. */
export const isLarge = (catalogue: Pick<Catalogue, 'statuses'>) => allErrors(catalogue).length > 1_000;

/** Whether an error belongs into an overview: a retired one has only its address. */
export const isListed = ({ state }: ApiError) => state.is !== 'retired';
