/** Returns the storage key of a setting. Other pages on the same origin may store a theme as well. */
export const storageKey = (name: string) => `errors.${name}`;
