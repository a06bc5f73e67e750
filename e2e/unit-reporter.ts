import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { dot, spec, type TestEvent } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import { countLine, UNIT_COUNTS, type Counts } from './counts.ts';

/**
 * Reports as Node.js does, prints the counts in a last line, and writes them to a file, from which the
 * reporter of the end-to-end tests adds them to its own. Two kinds of runs fail that Node.js lets pass: a
 * run without a test, whose pattern is wrong, and one with a file that throws outside of its tests.
 */
export default async function* report(events: AsyncIterable<TestEvent>) {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const files = new Set<string>();
  async function* counted() {
    for await (const event of events) {
      if (event.type === 'test:start' && event.data.file) files.add(event.data.file);
      // The sum over all files: those of each file come before it, with the file's name.
      if (event.type === 'test:summary' && event.data.file === undefined) {
        const { tests, passed, skipped, todo } = event.data.counts;
        Object.assign(counts, { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo });
      }
      yield event;
    }
  }
  yield* process.env.CI ? dot(counted()) : Readable.from(counted()).pipe(new spec());
  for (const file of files) {
    try {
      // All files run in this process, so that this returns the module, or throws its error again.
      await import(pathToFileURL(file).href);
    } catch (error) {
      counts.failed++;
      process.exitCode = 1;
      yield `${file} throws outside of its tests, so some of them did not run: ${String(error)}\n`;
    }
  }
  if (counts.passed + counts.failed === 0) {
    process.exitCode = 1;
    yield 'No test was executed. Check the path of the test files.\n';
  }
  mkdirSync(dirname(UNIT_COUNTS), { recursive: true });
  writeFileSync(UNIT_COUNTS, JSON.stringify(counts));
  yield `${countLine(counts)}\n`;
}
