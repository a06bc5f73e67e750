// A page written on another system, with a byte-order mark and Windows line ends, is the same page.
import { readFileSync } from 'node:fs';
import { testOf } from './scratch.ts';
import { dist, expect, htmlOf, reference } from './site.ts';

const file = 'errors/403/use_https/index.mdx';

const test = testOf(({ write }) => {
  const text = readFileSync(`content/${file}`, 'utf8');
  write(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
});

test('every form of it is the same', ({ scratch }) => {
  for (const form of ['use_https.md', 'use_https.json']) {
    expect(htmlOf(reference + form, scratch.dist), form).toBe(htmlOf(reference + form, dist));
  }
  const lines = (html: string) => html.replaceAll('\r\n', '\n').replace(/_astro\/[^"]+/g, '');
  expect(lines(htmlOf(`${reference}use_https/`, scratch.dist))).toBe(
    lines(htmlOf(`${reference}use_https/`, dist)),
  );
});
