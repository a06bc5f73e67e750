/**
 * Matches the text between a key and its value: the key's closing quote or bracket, then `:`, `=` or `=>`,
 * and the types that PHP prints: `["key"]=> string(9) "value"`, `["key"]=> int(404)`. The name of an XML
 * element ends with `>`.
 */
const SEPARATOR = /\\{0,8}["'`]?\]?(?:\s{0,40}(?:=>|[:=])|>)\s{0,40}(?:string\(\d{1,6}\)\s|int\()?/y;
/** Matches an opening quote, with backslashes if the text is quoted within another. */
const QUOTE = /\\{0,8}["'`]/y;
/** Matches a value without quotes, up to the next key, a bracket, the end of its XML element or of the line. */
const BARE =
  /[^\s,;&|)}\]"'`\\][^\n;&|)}\]"'`\\]{0,300}?(?=[,\s]\s{0,9}[\w-]{1,40}\s?[:=]|[\n;&|)}\]"'`\\]|<\/|$)/y;

const matchAt = (pattern: RegExp, text: string, index: number) => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

export interface Value {
  text: string;
  /** Whether the text ends within the value. */
  isCut: boolean;
}

/** Returns the value that begins at an index, unescaped. */
function valueAt(text: string, index: number): Value | undefined {
  const quote = matchAt(QUOTE, text, index);
  if (!quote) {
    const bare = matchAt(BARE, text, index)?.[0];
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

/** Returns the value that follows a key. `keyEnd` is the index after the key. */
export function valueAfter(text: string, keyEnd: number): Value | undefined {
  const separator = matchAt(SEPARATOR, text, keyEnd);
  return separator ? valueAt(text, separator.index + separator[0].length) : undefined;
}

/** Returns the first value of a key from an index on. */
export function valueOf(key: RegExp, text: string, from: number): Value | undefined {
  key.lastIndex = from;
  for (let match = key.exec(text); match; match = key.exec(text)) {
    const value = valueAfter(text, match.index + match[0].length);
    if (value) return value;
  }
  return undefined;
}
