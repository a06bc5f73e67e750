// Where no script runs, in every engine.
import { reference } from '../engine/fixture.ts';
import { expect, test } from './fixture.ts';
import { expectLanding, places } from './landing.ts';

test.use({ condition: 'no scripts' });

for (const place of places) {
  test(`${place} lands`, ({ reader }) => expectLanding(reader, place));
}

test('every sample can be read, and no button promises what it cannot do', async ({ reader }) => {
  await reader.open(`${reference}quote_expired/`);
  const { buttons, samples } = await reader.see(() => {
    const count = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
      ).length;
    return { buttons: count('button'), samples: count('pre') };
  });
  expect(buttons).toBe(0);
  // The response, and one in each language.
  expect(samples).toBe(6);
});
