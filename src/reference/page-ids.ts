import type { ApiError } from './catalog.ts';

// Every id that a page has besides those of its headings. No code begins with an underscore.

/** Where “Skip to the content” leads. */
export const MAIN_ID = '_main';
/** The title of the list of errors beside the content. */
export const LIST_TITLE_ID = '_list';
/** The parts of the page's frame, which nobody links to. */
export const FRAME_IDS = [MAIN_ID, LIST_TITLE_ID];

/** A status on the index. */
export const statusId = (status: number | string) => `status-${status}`;

/** The anchors of an error: its code, and those that it had. */
export const anchorsOf = ({ code, formerNames }: Pick<ApiError, 'code' | 'formerNames'>) => [
  code,
  ...formerNames,
];

/** Whether to retry, on an error's own page. It was the heading of a section, whose URL is published. */
export const RETRY_ID = 'whether-to-retry';
