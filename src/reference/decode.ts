/** The most layers of percent-encoding that are decoded. Mail programs, chats and redirects add fewer. */
const MAX_LAYERS = 5;
/** The most characters that are decoded. The longest URL that all browsers accept has 2,083 characters. */
const MAX_LENGTH = 4_096;

/**
 * Percent-decodes a text until nothing is encoded anymore. Invalid encoding stays as it is. The number of layers is
 * limited, because decoding 100 kB of `%2525…` layer by layer freezes a page.
 */
export function decode(text: string): string {
  if (text.length > MAX_LENGTH) return text;
  try {
    for (let layer = 0; layer < MAX_LAYERS && text.includes('%'); layer++) text = decodeURIComponent(text);
  } catch {
    // The rest of the text is not percent-encoded.
  }
  return text;
}
