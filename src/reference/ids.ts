// What identifies an error: its HTTP status and its code, together written `409/quote_expired`.

/** An HTTP status that an error can be answered with. Some APIs answer errors with 200. */
export const STATUS_CODE = /[2-5]\d\d/;
/** The range of `STATUS_CODE` in words, for messages. */
export const STATUS_RANGE = '200 to 599';

/** The most characters of a code. Files are named after codes, and file systems allow 255 bytes. */
export const MAX_CODE_LENGTH = 200;
/** The stable name of an error, safe in one segment of a URL. It is also the anchor, byte for byte. */
export const ERROR_CODE = new RegExp(`[A-Za-z0-9][A-Za-z0-9._~-]{0,${MAX_CODE_LENGTH - 1}}`);
/** The rule of `ERROR_CODE` in words, for messages. */
export const ERROR_CODE_RULE = `A code has at most ${MAX_CODE_LENGTH} of A-Z, a-z, 0-9 and . _ ~ - and begins with a letter or a digit.`;

/** Returns a pattern that matches only if the whole text matches. */
export const whole = (pattern: RegExp) => new RegExp(`^(?:${pattern.source})$`);

/**
 * Matches the names that Windows reserves for devices, with any ending, names with characters that Windows does not
 * allow, and names with an end that it removes: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const RESERVED = /^(?:con|conin\$|conout\$|prn|aux|nul|(?:com|lpt)[\d¹²³]) *(?:\.|$)|[<>:"|?*\\]|[. ]$/i;
/** Whether Windows cannot have a file or folder with this name. */
export const isReservedOnWindows = (name: string) => RESERVED.test(name);

const STATUS = whole(STATUS_CODE);
/** Whether a text is the number of a status that an error can be answered with. */
export const isStatus = (text: string) => STATUS.test(text);

/** Identifies an error. Its page's path is derived from this. */
export interface ErrorKey {
  status: number;
  code: string;
}

/** Names an error: by its code alone, or also by its status if several statuses have the code. */
export interface ErrorName {
  code: string;
  status?: number;
}

/** Parses an id, `status/code`, that has passed the content check. */
export function parseId(id: string): ErrorKey {
  const slash = id.indexOf('/');
  return { status: Number(id.slice(0, slash)), code: id.slice(slash + 1) };
}

/** Formats the id of an error: `status/code`. */
export const formatId = ({ status, code }: ErrorKey) => `${status}/${code}`;

/** Returns a name without its casing style: `notFound`, `NOT-FOUND` and `not found` become `notfound`. */
export const normalizeName = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
