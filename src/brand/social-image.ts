// The image that other sites show with a link to a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import sharp from 'sharp';
import { colorOf, MARK } from './mark.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 90;

const { resolve } = createRequire(import.meta.url);
const fontOf = (style: string) =>
  create(readFileSync(resolve(`@expo-google-fonts/inter/${style}/Inter_${style}.ttf`))) as Font;

/** Whether a font has every character of a text. */
const covers = (font: Font, text: string) => font.glyphsForString(text).every(({ id }) => id > 0);

/**
 * Returns a line of text as an SVG path, so that the image doesn't depend on the fonts of the machine.
 * `y` is the baseline of the letters. A line that is too wide is scaled down.
 */
function line(font: Font, text: string, x: number, y: number, size: number, color: string): string {
  const glyphs = font.glyphsForString(text);
  const width = glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
  const scale = Math.min(size / font.unitsPerEm, (WIDTH - MARGIN - x) / width);
  let left = 0;
  const paths = glyphs.map((glyph) => {
    const path = glyph.path.translate(left, 0).toSVG();
    left += glyph.advanceWidth;
    return path;
  });
  return `<path transform="translate(${x} ${y}) scale(${scale} ${-scale})" fill="${color}" d="${paths.join('')}"/>`;
}

/** Returns the image as SVG: the name of the API, and the questions that its pages answer. */
export function socialSvg(name: string, tokens: string): string {
  const [regular, bold] = [fontOf('400Regular'), fontOf('700Bold')];
  const [paper, ink, quiet, accent] = ['paper', 'ink', 'quiet', 'accent'].map((color) =>
    colorOf(tokens, color),
  );
  const title = `${name} errors`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>`,
    `<svg x="${MARGIN}" y="88" width="56" height="56" viewBox="0 0 16 16"><rect width="16" height="16" rx="3.5" fill="${accent}"/><path d="${MARK}" stroke="${paper}" stroke-width="1.5"/></svg>`,
    // The font has Latin, Greek and Cyrillic letters. Without the name, the image is still right.
    covers(bold, title) ? line(bold, title, MARGIN + 80, 131, 42, quiet!) : '',
    `<rect x="${MARGIN}" y="228" width="12" height="194" fill="${accent}"/>`,
    line(bold, 'What happened,', MARGIN + 62, 306, 92, ink!),
    line(bold, 'and how to fix it', MARGIN + 62, 404, 92, ink!),
    line(regular, 'Why · How to fix it · Who can · Whether to retry', MARGIN, 538, 36, quiet!),
    '</svg>',
  ].join('');
}

/** Returns the image as PNG, which every site that shows links can read. */
export const socialImage = (name: string, tokens: string) =>
  sharp(Buffer.from(socialSvg(name, tokens)))
    .png({ compressionLevel: 9 })
    .toBuffer();
