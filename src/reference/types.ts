// The types of the domain. Pages, formats and search all read the catalog.
import type { z } from 'zod';
import type { ErrorKey, ErrorName } from './ids.ts';
import type { Sample } from './samples.ts';
import type { schemas } from './schemas.ts';

export type Api = z.infer<typeof schemas.api>;

/** The front matter of an error. */
export type FrontMatter = z.infer<typeof schemas.errors>;

/** One documented error: its front matter, its text, and the names in the path of its folder. */
export interface ApiError extends FrontMatter, ErrorKey {
  /** The message if the error is a draft without a summary. */
  summary: string;
  /** `status/code`, unique in the reference. */
  id: string;
  /** The reason phrase of the status, such as “Not Found”. */
  reason: string;
  /** The URL that documents it, as a response contains it. */
  url: string;
  /** The explanation, in MDX. */
  body: string;
  /** The programs that provoke it or handle it, in the order of the languages. */
  samples: Sample[];
  /** The programs that fix its cause, in the order of the languages. */
  fixes: Sample[];
  /** The errors that are easily confused with it. */
  relatedErrors: Named[];
  /** The error that replaces it. */
  replacement: Named | undefined;
}

/** The part of an error that other errors refer to. */
export type Named = Pick<ApiError, 'status' | 'code' | 'summary'>;

export interface Status extends z.infer<typeof schemas.statuses> {
  code: number;
  /** The meaning of the status, in MDX. */
  body: string;
  /** Sorted by code, retired errors last. */
  errors: ApiError[];
}

/** The page that explains the fields of an error response. */
export interface Guide extends z.infer<typeof schemas.guides> {
  /** Its text, in MDX. */
  body: string;
}

/** A change of an error on a day. */
export interface ErrorChange {
  /** The id of the error. */
  id: string;
  /** Written YYYY-MM-DD, or YYYY-MM if only the month is known. */
  day: string;
  kind: 'new' | 'changed' | 'deprecated' | 'retired';
  /** The keys of the front matter that have changed, and `body`. */
  keys: string[];
}

export interface Catalog {
  api: Api;
  /** The page about the response, if the content has one. */
  guide: Guide | undefined;
  /** Sorted by code. */
  statuses: Status[];
  /** Finds an error by a name that the content check has accepted. */
  find: (name: ErrorName) => ApiError;
}

/** A content file: the data of its schema, and the text below the front matter. */
export interface Entry<Data> {
  id: string;
  data: Data;
  body?: string | undefined;
}

/** A program without its language and its file, which follow from its id. */
type Program = Omit<Sample, 'language' | 'file'>;

/** The entries of the whole content, which have passed the content check. */
export interface Content {
  api: Entry<Api>[];
  guides: Entry<z.infer<typeof schemas.guides>>[];
  statuses: Entry<z.infer<typeof schemas.statuses>>[];
  errors: Entry<FrontMatter>[];
  samples: Entry<Program>[];
}
