import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { countLine, UNIT_COUNTS, type Counts } from './counts.ts';

/** Ends the run with a line that any tool can read: how many tests passed, failed and were skipped. */
export default class CountReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite) {
    this.#suite = suite;
  }

  onEnd() {
    const outcomes = this.#suite?.allTests().map((test) => test.outcome()) ?? [];
    const count = (...wanted: string[]) => outcomes.filter((outcome) => wanted.includes(outcome)).length;
    const unit = takeUnitCounts();
    const counts = {
      passed: count('expected', 'flaky') + unit.passed,
      failed: count('unexpected') + unit.failed,
      skipped: count('skipped') + unit.skipped,
    };
    console.log(countLine(counts));
    // Playwright fails if it finds no test, but not if all that it finds are skipped.
    if (counts.passed + counts.failed > 0) return Promise.resolve();
    console.log('No test was executed.');
    return Promise.resolve({ status: 'failed' as const });
  }
}

/** The counts of the unit tests that ran before; they count once. */
function takeUnitCounts(): Counts {
  if (!existsSync(UNIT_COUNTS)) return { passed: 0, failed: 0, skipped: 0 };
  const counts = JSON.parse(readFileSync(UNIT_COUNTS, 'utf8')) as Counts;
  rmSync(UNIT_COUNTS);
  return counts;
}
