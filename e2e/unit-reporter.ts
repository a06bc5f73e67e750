import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { dot, spec, type TestEvent } from 'node:test/reporters';
import { countLine, UNIT_COUNTS, type Counts } from './counts.ts';

/**
 * Reports as Node.js does, prints the counts in a last line, and writes them to a file, from which the
 * reporter of the end-to-end tests adds them to its own. A run without a test fails: its pattern is wrong.
 */
export default async function* report(events: AsyncIterable<TestEvent>) {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  async function* counted() {
    for await (const event of events) {
      // The sum over all files: those of each file come before it, with the file's name.
      if (event.type === 'test:summary' && event.data.file === undefined) {
        const { tests, passed, skipped, todo } = event.data.counts;
        Object.assign(counts, { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo });
      }
      yield event;
    }
  }
  yield* process.env.CI ? dot(counted()) : Readable.from(counted()).pipe(new spec());
  // A pattern that matches no file is not an error to Node.js, so a run without tests would pass.
  if (counts.passed + counts.failed === 0) {
    process.exitCode = 1;
    yield 'No unit test ran.\n';
  }
  mkdirSync(dirname(UNIT_COUNTS), { recursive: true });
  writeFileSync(UNIT_COUNTS, JSON.stringify(counts));
  yield `${countLine(counts)}\n`;
  if (counts.passed + counts.failed === 0) {
    process.exitCode = 1;
    yield 'No test was executed. Check the path of the test files.\n';
  }
}
