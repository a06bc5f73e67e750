import { index, listed, reference } from '../engine/fixture.ts';
import { expect } from './fixture.ts';
import type { Reader } from './reader.ts';

const error = listed[1];

/** The targets of links from responses and colleagues: an error, a section of it, and a section of its own page. */
export const places = [
  `${reference}#${listed[0]}`,
  `${reference}#${listed.at(-1)}`,
  `${reference}#${error}-fix`,
  `${reference}#${error}-why`,
  `${reference}${error}/#how-to-fix-it`,
  `/guide${reference}#${error}`,
  `${index}404#parcel_not_found`,
];

/** Follows a link to an anchor, which is then at the top of the window, below the bar, and marked. */
export async function expectLanding(reader: Reader, place: string) {
  // So low that every page can be scrolled to its sections.
  await reader.resize(1280, 500);
  await reader.open(place);
  const seen = () =>
    reader.see(() => {
      const heading = document.getElementById(location.hash.slice(1))!;
      const fromBar =
        heading.getBoundingClientRect().top -
        document.querySelector('header.bar')!.getBoundingClientRect().bottom;
      return {
        isBelowBar: fromBar >= 0,
        isAtTop: fromBar < 60,
        isMarked:
          getComputedStyle(heading).backgroundColor !== getComputedStyle(document.body).backgroundColor,
      };
    });
  await expect.poll(seen).toEqual({ isBelowBar: true, isAtTop: true, isMarked: true });
}
