import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';
import { toIco } from './favicon.ts';
import { colorOf, markSvg } from './mark.ts';
import { socialImage, socialSvg } from './social-image.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const green =
  ':root { --paper: light-dark(#ffffff, #000000); --ink: light-dark(#111111, #eeeeee); --quiet: light-dark(#555555, #aaaaaa); --accent: light-dark(#00aa00, #88ff88); }';

test('icon and image have the colors of the style sheet', () => {
  assert.match(colorOf(tokens, 'accent'), /^#[0-9a-f]{6}$/);
  for (const svg of [markSvg(green), socialSvg('Harbor API', green)]) {
    assert.ok(svg.includes('fill="#00aa00"'));
    assert.ok(!svg.includes(colorOf(tokens, 'accent')));
  }
  assert.throws(() => colorOf(green, 'missing'), /tokens\.css has no color --missing/);
});

test('favicon.ico holds a PNG image of each size, at the place that its list names', async () => {
  const ico = await toIco(markSvg(green));
  assert.deepEqual([...ico.subarray(0, 6)], [0, 0, 1, 0, 2, 0]);
  for (const [index, size] of [16, 32].entries()) {
    const entry = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    const { data, info } = await sharp(ico.subarray(offset, offset + length))
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.width, info.height, ico[entry], ico[entry + 1]], [size, size, size, size]);
    // In the middle of the left edge, between the lines of the mark.
    const pixel = info.channels * (size / 2) * info.width;
    assert.deepEqual([...data.subarray(pixel, pixel + 3)], [0x00, 0xaa, 0x00]);
  }
});

test('the image shows the name of the API, as shapes rather than text', () => {
  const svg = socialSvg('Harbor API', green);
  assert.doesNotMatch(svg, /<text|font-family/);
  assert.notEqual(svg, socialSvg('Ledger API', green));
});

test('a name that the font lacks letters for is left out', () => {
  assert.equal(socialSvg('مرجع', green), socialSvg('参考', green));
  assert.equal(
    socialSvg('مرجع', green).match(/<path/g)!.length,
    socialSvg('Αγορά', green).match(/<path/g)!.length - 1,
  );
});

test('a long name stays within the image', () => {
  const scales = (name: string) =>
    [...socialSvg(name, green).matchAll(/scale\(([\d.]+)/g)].map(([, scale]) => Number(scale));
  const [short, long] = [scales('Harbor API'), scales('Harbor API '.repeat(12))];
  assert.ok(long[0]! < short[0]! / 2);
  assert.deepEqual(long.slice(1), short.slice(1));
});

test('the image has the size that sites expect, and the same bytes each time', async () => {
  const [image, again] = [await socialImage('Harbor API', green), await socialImage('Harbor API', green)];
  assert.ok(image.equals(again));
  const { width, height, format } = await sharp(image).metadata();
  assert.deepEqual([width, height, format], [1200, 630, 'png']);
});
