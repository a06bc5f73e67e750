// Reading the pages in every browser engine.
import { codes, index, kinds, reference } from '../engine/fixture.ts';
import { expect, test } from './fixture.ts';
import { expectLanding, places } from './landing.ts';
import { textsOf } from './pdf.ts';
import { expectReadable } from './widths.ts';

for (const place of places) {
  test(`${place} lands`, ({ reader }) => expectLanding(reader, place));
}

test('links in the text can be told from it: they are underlined', async ({ reader }) => {
  for (const path of kinds) {
    await reader.open(path);
    const lines = await reader.see(() =>
      [
        ...document.querySelectorAll(
          'main :is(a:not(nav a, h2 a, .anchor, .jump a, .choice a, .anatomy a), .choice code, .anatomy mark)',
        ),
      ].map((link) => getComputedStyle(link).textDecorationLine),
    );
    expect(new Set(lines), path).toEqual(new Set(['underline']));
  }
});

for (const path of kinds) {
  test(`${path} is readable at every width`, ({ reader }) => expectReadable(reader, path));
}

for (const path of [reference, `${reference}quote_expired/`, `${index}error-object/`]) {
  test(`the first page of ${path} is printed full`, async ({ reader, driver }) => {
    test.skip(!driver.print, 'The driver of this engine does not print.');
    await reader.open(path);
    expect(textsOf(await driver.print!())).toBeGreaterThan(20);
  });
}

test('a page asks for itself, its scripts and perhaps an icon', async ({ reader, site }) => {
  // A lost address asks for the names of the errors too.
  for (const path of kinds.filter((kind) => kind !== '/404.html')) {
    site.asked.length = 0;
    await reader.open(path);
    const scripts = site.asked.filter((asked) => asked.endsWith('.js'));
    expect(site.asked).toEqual(expect.arrayContaining([path, ...scripts]));
    expect(site.asked.filter((asked) => asked !== '/favicon.ico')).toHaveLength(scripts.length + 1);
    expect(site.asked.length).toBeLessThanOrEqual(3);
  }
});

test('the icon that browsers ask for by themselves is there, and may be shown', async ({ reader }) => {
  await reader.open(reference);
  await reader.see(() => {
    const image = new Image();
    image.src = '/favicon.ico';
    document.body.append(image);
  });
  await expect
    .poll(() => reader.see(() => document.querySelector<HTMLImageElement>('body > img')!.naturalWidth))
    .toBeGreaterThan(0);
});

test('the list beside the errors says which one is read', async ({ reader }) => {
  for (const code of codes.slice(0, 3)) {
    await reader.open(`${reference}#${code}`);
    await expect
      .poll(() => reader.see(() => document.querySelector('.errors [aria-current]')?.textContent.trim()))
      .toBe(code);
  }
});
