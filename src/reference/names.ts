/** A name without its casing style: `useHttps`, `USE-HTTPS` and `use https` are all `usehttps`. */
export const normalizeName = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
