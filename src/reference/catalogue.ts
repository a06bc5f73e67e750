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
}

export interface Status extends z.infer<typeof schemas.statuses> {
  code: number;
  /** What the status means, as Markdown. */
  body: string;
  /** Sorted by error type, retired ones last. */
  errors: ApiError[];
}

export interface Catalogue {
  reference: Reference;
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
  const isRetired = ({ data }: (typeof errors)[number]) => Number(data.state.is === 'retired');
  const sorted = errors.toSorted((a, b) => isRetired(a) - isRetired(b) || byCodeUnit(a.id, b.id));
  return {
    reference,
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
            return { ...data, ...key, ...own, id, reason: status.reason };
          }),
      })),
  };
}

/** Every error of every status. */
export const allErrors = ({ statuses }: Catalogue) => statuses.flatMap(({ errors }) => errors);

/** The errors that are easily confused with an error. */
export function relatedErrors(catalogue: Catalogue, { related }: ApiError): ApiError[] {
  // Most errors have none, and a catalogue may have thousands.
  const errors = related.length ? allErrors(catalogue) : [];
  return related.flatMap((id) => errors.find((error) => error.id === id) ?? []);
}

/** Whether an error belongs into an overview: a retired one has only its address. */
export const isListed = ({ state }: ApiError) => state.is !== 'retired';
