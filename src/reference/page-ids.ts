import type { ApiError } from './types.ts';

// Every id that a page has besides those of its headings. No code begins with an underscore.

/** Where “Skip to the content” leads. */
export const MAIN_ID = '_main';
/** The title of the list of errors beside the content. */
export const LIST_TITLE_ID = '_list';
/** What stands beside the text of an error on its own page. */
export const OWN_PART_IDS = { code: '_code', help: '_help' } as const;
/** The parts of the page's frame. */
export const FRAME_IDS = [MAIN_ID, LIST_TITLE_ID, ...Object.values(OWN_PART_IDS)];

/** A status on the index. */
export const statusId = (status: number | string) => `status-${status}`;

/** The anchors of an error: its code, and those that it had. */
export const anchorsOf = ({ code, formerNames }: Pick<ApiError, 'code' | 'formerNames'>) => [
  code,
  ...formerNames,
];

/**
 * A part of an error on the page of its status, such as `use_https-fix`. `anchors` are those of all the
 * errors there. One of them may be named like that, and it is the contract: the part makes way then.
 */
export function partId(code: string, part: string, anchors: ReadonlySet<string>): string {
  const id = `${code}-${part}`;
  return anchors.has(id) ? `_${id}` : id;
}

/** Whether to retry, on an error's own page. It was the heading of a section, whose URL is published. */
export const RETRY_ID = 'whether-to-retry';
