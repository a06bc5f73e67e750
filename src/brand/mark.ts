/** The lines of the mark, a number sign, on a square of 16 by 16. */
export const MARK = 'M6 3 5 13M11 3l-1 10M2.7 6h11M2.3 10h11';

/** Returns a color of the style sheet `tokens.css` by its name, such as `accent`, as it is on a light page. */
export function colorOf(tokens: string, name: string): string {
  const [, color] = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens) ?? [];
  if (!color)
    throw new Error(`src/styles/tokens.css has no color --${name} of the form light-dark(#rrggbb, …).`);
  return color;
}

/** Returns the mark as an SVG image. */
export const markSvg = (tokens: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3.5" fill="${colorOf(tokens, 'accent')}"/><path d="${MARK}" stroke="#fff" stroke-width="1.5"/></svg>`;
