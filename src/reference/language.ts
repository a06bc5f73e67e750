/** Whether a language is written from right to left: by its script where the tag names one, else by its usual one. */
export function isRightToLeft(tag: string): boolean {
  const { script } = new Intl.Locale(tag).maximize();
  return script !== undefined && RIGHT_TO_LEFT.has(script);
}

/** The scripts of living languages that run from right to left. See https://www.unicode.org/iso15924/ */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);
