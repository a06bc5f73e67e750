import { layoutFaults, WIDTHS } from '../widths.ts';
import { expect } from './fixture.ts';
import type { Reader } from './reader.ts';

/** Opens a page once, and expects it to be readable at every width. */
export async function expectReadable(reader: Reader, path: string) {
  await reader.open(path);
  for (const width of WIDTHS) {
    await reader.resize(width, 700);
    await expect.poll(() => reader.see(() => innerWidth)).toBe(width);
    expect.soft(await reader.see(layoutFaults), `${path} at ${width} px`).toEqual([]);
  }
}
