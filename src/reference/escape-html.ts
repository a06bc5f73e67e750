/** Text as HTML: for what stands between tags, not within them. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
