/** A name without its dress: `useHttps`, `USE-HTTPS` and `use https` are all `usehttps`. */
export const squash = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
