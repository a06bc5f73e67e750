/** A page that the search can find: an error, the page of a status, or the page that explains the response. */
export interface Entry {
  /** The code of an error, or the title of a page. */
  title: string;
  code?: string;
  status?: number;
  /** The reason phrase of the status. */
  reason?: string;
  /** The documented messages of an error, the usual one first. */
  messages: string[];
  href: string;
  isRetired: boolean;
  /** The code and the former names, each normalized. */
  names: string[];
  keywords: string;
  /** The words of the summary and of the question. */
  prose: string;
  /** The words of each message, split where the message has a placeholder. */
  segments: string[][][];
}

/** An entry that is an error. */
export type ErrorEntry = Entry & { code: string; status: number; reason: string };

/** An entry, and how well it fits a text, from 0 to 1. */
export interface Match {
  entry: Entry;
  score: number;
}
