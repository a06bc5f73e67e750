import { layoutFaults, WIDTHS } from '../widths.ts';
import { expect } from './fixture.ts';
import type { Reader } from './reader.ts';

/** Opens a page once, and expects it to be readable at every width. */
export async function expectReadable(reader: Reader, path: string) {
  await reader.open(path);
  for (const width of WIDTHS) {
    await reader.resize(width, 700);
    // The window of WebKitGTK is at least 305 px wide.
    await expect.poll(async () => Math.abs((await reader.see(() => innerWidth)) - width)).toBeLessThan(2);
    expect.soft(await reader.see(layoutFaults), `${path} at ${width} px`).toEqual([]);
  }
}
