export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Where the unit tests leave their counts. */
export const UNIT_COUNTS = 'test-results/unit.json';

/** The counts in a line that any tool can read. */
export const countLine = ({ passed, failed, skipped }: Counts) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
