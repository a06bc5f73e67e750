/** Where a choice of the reader is kept. Whatever else stands on the origin may keep a theme of its own. */
export const storageKey = (name: string) => `errors.${name}`;
