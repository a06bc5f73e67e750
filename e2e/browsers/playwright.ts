import type { BrowserType } from '@playwright/test';
import { LARGE_TYPE, type Condition, type Driver } from './driver.ts';

/** Starts a browser that Playwright drives, from the project's launch options. */
export async function startPlaywright(type: BrowserType, condition: Condition): Promise<Driver> {
  const browser = await type.launch();
  const page = await browser.newPage({
    javaScriptEnabled: condition !== 'no scripts',
    forcedColors: condition === 'forced colors' ? 'active' : 'none',
  });
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  const isChromium = type.name() === 'chromium';
  if (isChromium && condition === 'large type') {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: LARGE_TYPE } });
  }
  // Only Chromium asks whether a page may write to the clipboard.
  if (isChromium) await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return {
    async open(address) {
      await page.goto(address);
    },
    evaluate: (expression) => page.evaluate<string>(expression),
    resize: (width, height) => page.setViewportSize({ width, height }),
    click: (x, y) => page.mouse.click(x, y),
    // Macs have another key for it.
    press: (keys) => page.keyboard.press(keys.replace('Control', 'ControlOrMeta')),
    ...(isChromium && { print: () => page.pdf({ pageRanges: '1' }) }),
    console: said,
    stop: () => browser.close(),
  };
}
