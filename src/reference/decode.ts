/** More layers of percent-encoding than any mail program, chat or redirect puts around a URL. */
const MAX_LAYERS = 5;
/** A longer text names nothing: the longest URL that browsers agree on has 2,083 characters. */
const MAX_LENGTH = 4_096;

/**
 * Percent-decodes text as often as it is encoded; broken encoding stays as it is. Bounded: decoding
 * `%2525…` of 100 kB layer by layer froze the page.
 */
export function decode(text: string): string {
  if (text.length > MAX_LENGTH) return text;
  try {
    for (let layer = 0; layer < MAX_LAYERS && text.includes('%'); layer++) text = decodeURIComponent(text);
  } catch {
    // What is left is no encoding.
  }
  return text;
}
