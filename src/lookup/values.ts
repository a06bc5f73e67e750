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

export interface Value {
  text: string;
  /** Whether the text ends within the value. */
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

/** The value that follows a key, which ends at an index. */
export function valueAfter(text: string, keyEnd: number): Value | undefined {
  const separator = at(SEPARATOR, text, keyEnd);
  return separator ? valueAt(text, separator.index + separator[0].length) : undefined;
}

/** The first value of a key from an index on. */
export function valueOf(key: RegExp, text: string, from: number, to = text.length): Value | undefined {
  key.lastIndex = from;
  for (let found = key.exec(text); found && found.index < to; found = key.exec(text)) {
    const value = valueAfter(text, found.index + found[0].length);
    if (value) return value;
  }
  return undefined;
}
