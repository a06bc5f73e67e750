// Every shipped page passes axe's WCAG 2.2 AA rules. The specs of the engine cover the dark theme.
import { expectAccessible } from '../axe.ts';
import { test } from '../site.ts';
import { ownPages } from './shipped.ts';

for (const path of ownPages) {
  test(path, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page);
  });
}
