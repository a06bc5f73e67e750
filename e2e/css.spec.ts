// Properties that the minifier must not merge, and the contrast of the colors, asserted on the built pages.
import { globSync, readFileSync } from 'node:fs';
import { dist, expect, htmlOf, pagesOf, test } from './site.ts';

test('links are underlined in longhands: Safari before 26.2 drops a shorthand with a thickness', () => {
  for (const page of pagesOf()) {
    const html = htmlOf(page);
    expect(html, page).not.toMatch(/text-decoration:[^;}]*(?:\d|var\()/);
    expect(html, page).toMatch(/text-decoration-line:underline/);
  }
});

test('nothing is placed by left and right: a language may be written the other way', () => {
  const physical =
    /[{;](?:(?:margin|padding|border)-)?(?:left|right)[\w-]*:|(?:text-align|float):(?:left|right)/;
  const scripts = globSync('_astro/*.js', { cwd: dist }).map((file) =>
    readFileSync(`${dist}/${file}`, 'utf8'),
  );
  const styles = pagesOf().map((page) => htmlOf(page));
  for (const text of [...scripts, ...styles]) expect(text).not.toMatch(physical);
});

/** The colors by name, in the light and in the dark. */
const tokens = [
  ...readFileSync('src/styles/tokens.css', 'utf8').matchAll(
    /--([a-z]+): light-dark\((#[\da-f]+), (#[\da-f]+)\)/g,
  ),
].map(([, name, ...colors]) => [name!, colors] as const);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string) {
  const digits = hex.length === 4 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex;
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(first: string, second: string) {
  const [lighter, darker] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const grounds = ['paper', 'raised', 'mark'];
/** Colors that only lines between things have. */
const lines = ['rule'];

for (const [place, scheme, ofText] of [
  [0, 'light', 7],
  [1, 'dark', 5.5],
] as const) {
  test(`text and the edges of controls stand out when it is ${scheme}`, () => {
    const colors = new Map(tokens.map(([name, found]) => [name, found[place]!]));
    expect([...colors.keys()]).toEqual(expect.arrayContaining([...grounds, 'ink', 'edge']));
    for (const [name, color] of colors) {
      if ([...grounds, ...lines].includes(name)) continue;
      for (const ground of grounds) {
        const found = contrast(color, colors.get(ground)!);
        expect.soft(found, `${name} on ${ground}`).toBeGreaterThanOrEqual(name === 'edge' ? 3 : ofText);
      }
    }
  });
}
