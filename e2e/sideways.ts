import { expect, type Page } from '@playwright/test';

/** The narrowest is a window of 320 px of which a scrollbar takes its part. */
const WIDTHS = [305, 320, 390, 768, 1024, 1440];

/** Opens each page and makes its window narrower and wider. */
export async function expectNoSidewaysScroll(page: Page, paths: string[]) {
  for (const path of paths) {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(tooWide, `${path} at ${width} px`).toBe(0);
    }
  }
}
