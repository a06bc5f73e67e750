/** What a pasted text says of the response it holds. All of it is text from outside. */
export interface PastedResponse {
  type: string;
  /** Whether the text ends within the type, so that it may be only its beginning. */
  isCut: boolean;
  status?: number;
  requestId?: string;
  message?: string;
}

/** The keys as JSON, logs and the SDKs' own objects write them: `error_type`, `errorType`, `ErrorType`. */
const keys = {
  type: /error[_-]?type/gi,
  status: /status[_-]?code/gi,
  requestId: /request[_-]?id/gi,
  message: /error[_-]?message/gi,
} as const;

/** What stands between a key and its value: the key's closing quote, then `:`, `=` or `=>`. */
const SEPARATOR = /\\{0,8}["'`]?\s{0,40}(?:=>|[:=])\s{0,40}/y;
/** An opening quote with the backslashes of a text within a text. */
const QUOTE = /\\{0,8}["'`]/y;
/** A value without quotes ends where the next key, a bracket or the line begins. */
const BARE =
  /[^\s,;&|)}\]"'`\\][^\n;&|)}\]"'`\\]{0,300}?(?=[,\s]\s{0,9}[\w-]{1,40}\s?[:=]|[\n;&|)}\]"'`\\]|$)/y;

const at = (pattern: RegExp, text: string, index: number) => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

interface Value {
  text: string;
  isCut: boolean;
}

/** The value that begins at an index, unescaped. */
function valueAt(text: string, index: number): Value | undefined {
  const quote = at(QUOTE, text, index);
  if (!quote) {
    const bare = at(BARE, text, index)?.[0];
    return bare ? { text: bare, isCut: index + bare.length === text.length } : undefined;
  }
  const [delimiter] = quote;
  const start = index + delimiter.length;
  let end = text.indexOf(delimiter, start);
  // A quote within the value has more backslashes than the one that ends it.
  while (end > 0 && text[end - 1] === '\\') end = text.indexOf(delimiter, end + 1);
  const raw = end < 0 ? text.slice(start) : text.slice(start, end);
  return { text: raw.replace(/\\{1,8}(["'`\\/])/g, '$1'), isCut: end < 0 };
}

/** The first value of a key from an index on. */
function valueOf(key: RegExp, text: string, from: number, to = text.length): Value | undefined {
  key.lastIndex = from;
  for (let found = key.exec(text); found && found.index < to; found = key.exec(text)) {
    const separator = at(SEPARATOR, text, found.index + found[0].length);
    const value = separator && valueAt(text, separator.index + separator[0].length);
    if (value) return value;
  }
  return undefined;
}

/** No text holds more responses than this that anybody would read. */
const MOST = 50;
/** Characters of a type that are read; the longest known has 74. */
const LONGEST_TYPE = 200;
/** Values that are looked at in a parsed text; a response lies near its top. */
const MOST_VALUES = 10_000;

/** The responses in a text that is JSON as a whole, or a JSON string of such a text: their exact values. */
function parsedResponses(text: string): PastedResponse[] {
  let value: unknown = text;
  try {
    for (let depth = 0; depth < 4 && typeof value === 'string'; depth++) value = JSON.parse(value);
  } catch {
    return [];
  }
  const found: PastedResponse[] = [];
  const values = [value];
  for (let next = 0; next < Math.min(values.length, MOST_VALUES) && found.length < MOST; next++) {
    const object = values[next];
    if (!object || typeof object !== 'object') continue;
    values.push(...Object.values(object as Record<string, unknown>).slice(0, MOST_VALUES));
    const body = object as Record<string, unknown>;
    if (typeof body.error_type !== 'string') continue;
    const status = Number(body.status_code);
    found.push({
      type: body.error_type.slice(0, LONGEST_TYPE),
      isCut: false,
      ...(status && { status }),
      ...(typeof body.request_id === 'string' && { requestId: body.request_id }),
      ...(typeof body.error_message === 'string' && { message: body.error_message }),
    });
  }
  return found;
}

/** How far from its type the other fields of a response may stand, in characters. */
const REACH = 2_000;

/**
 * The responses in a text: JSON, pretty, minified, cut off or escaped within a log line, and what
 * Python, Ruby, Node, Go and Java print of it. `raw` is the text as it came, before it was unescaped.
 */
export function responsesIn(text: string, raw: string): PastedResponse[] {
  const parsed = parsedResponses(raw);
  if (parsed.length) return parsed;
  const found: PastedResponse[] = [];
  keys.type.lastIndex = 0;
  const places = [...text.matchAll(keys.type)].slice(0, MOST).map(({ index }) => index);
  places.forEach((place, number) => {
    const value = valueOf(keys.type, text, place, place + 1);
    const [type] = /^[A-Za-z][\w.-]*/.exec(value?.text ?? '') ?? [];
    if (!value || !type) return;
    // Keys come in any order: the fields of this response lie between its neighbours' types.
    const from = Math.max(place - REACH, number > 0 ? places[number - 1]! + 1 : 0);
    const to = Math.min(place + REACH, places[number + 1] ?? text.length);
    const field = (key: RegExp) =>
      (valueOf(key, text, place, to) ?? (number === 0 ? valueOf(key, text, from, place) : undefined))?.text;
    const status = /^\d{3}\b/.exec(field(keys.status) ?? '')?.[0];
    const requestId = /^[\w-]{1,100}/.exec(field(keys.requestId) ?? '')?.[0];
    const message = field(keys.message);
    found.push({
      type,
      isCut: value.isCut,
      ...(status && { status: Number(status) }),
      ...(requestId && { requestId }),
      ...(message && { message }),
    });
  });
  return found;
}
