// Where the reader has chosen larger type in the browser, the same window holds fewer letters.
import { kinds } from '../engine/fixture.ts';
import { LARGE_TYPE } from './driver.ts';
import { expect, test } from './fixture.ts';
import { expectReadable } from './widths.ts';

test.use({ condition: 'large type' });
test.skip(({ engine }) => !['chromium', 'firefox-esr'].includes(engine), 'This driver cannot set it.');

for (const path of kinds) {
  test(`${path} is readable at every width`, async ({ reader }) => {
    await expectReadable(reader, path);
    const size = await reader.see(() => getComputedStyle(document.documentElement).fontSize);
    expect(size).toBe(`${LARGE_TYPE}px`);
  });
}
