/** Percent-decodes text as often as it is encoded; broken encoding stays as it is. */
export function decode(text: string): string {
  try {
    const decoded = decodeURIComponent(text);
    return decoded === text ? text : decode(decoded);
  } catch {
    return text;
  }
}
