import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { allErrors } from '../reference/catalog.ts';
import { goConstants } from './go.ts';
import { pythonConstants } from './python.ts';

const isMissing = (program: string, argument: string) =>
  spawnSync(program, [argument]).error ? `${program} is not installed` : false;

function folderFor(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'constants-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A catalog whose first error has a message and a code that are hard to write. */
function oddCatalog() {
  const catalog = readCatalog(FIXTURE);
  const [status] = catalog.statuses;
  const [first, ...others] = status!.errors;
  const odd = { message: '"quoted" \\ \t*/ {x}\uFEFF', summary: 'Two\nlines.', code: 'quote.expired' };
  return {
    ...catalog,
    statuses: [{ ...status!, errors: [{ ...first!, ...odd }, ...others] }, ...catalog.statuses.slice(1)],
  };
}

for (const [name, catalog] of Object.entries({
  texts: oddCatalog(),
  numbers: readCatalog('fixtures/numeric'),
})) {
  const errors = allErrors(catalog);
  const expected = errors.map(({ code, status, message, fixableBy, retry, url }) => [
    code,
    status,
    message,
    fixableBy,
    retry?.when ?? '',
    url,
  ]);

  test(
    `Python imports the errors with ${name} and has their values`,
    { skip: isMissing('python3', '--version') },
    (t) => {
      const folder = folderFor(t);
      writeFileSync(join(folder, 'errors.py'), pythonConstants(catalog));
      const program = `import json, errors
print(json.dumps([[str(e.code), e.status, e.message, e.fixable_by, e.retry or "", e.url] for e in errors.ERRORS]))
first = errors.ERRORS[0]
assert errors.find_error(first.status, first.code) is first
assert errors.find_error(599, first.code) is None`;
      const output = execFileSync('python3', ['-B', '-W', 'error', '-c', program], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.deepEqual(JSON.parse(output), expected);
    },
  );

  test(
    `Go compiles the errors with ${name}, formatted as gofmt does, and has their values`,
    { skip: isMissing('go', 'version') },
    (t) => {
      const folder = folderFor(t);
      mkdirSync(join(folder, 'apierrors'));
      writeFileSync(join(folder, 'go.mod'), 'module example\n\ngo 1.21\n');
      writeFileSync(join(folder, 'apierrors/errors.go'), goConstants(catalog));
      writeFileSync(
        join(folder, 'main.go'),
        `package main

import (
	"encoding/json"
	"fmt"
	"os"

	"example/apierrors"
)

func main() {
	rows := [][]any{}
	for _, e := range apierrors.All {
		fixers := e.FixableBy
		if fixers == nil {
			fixers = []apierrors.Fixer{}
		}
		rows = append(rows, []any{fmt.Sprint(e.Code), e.Status, e.Message, fixers, e.Retry, e.URL})
	}
	first := apierrors.All[0]
	if found, ok := apierrors.Find(first.Status, first.Code); !ok || found.URL != first.URL {
		panic("not found")
	}
	if _, ok := apierrors.Find(599, first.Code); ok {
		panic("found")
	}
	json.NewEncoder(os.Stdout).Encode(rows)
}
`,
      );
      assert.equal(execFileSync('gofmt', ['-l', 'apierrors'], { cwd: folder, encoding: 'utf8' }), '');
      const output = execFileSync('go', ['run', '.'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, GOFLAGS: '', GOTOOLCHAIN: 'local' },
      });
      assert.deepEqual(JSON.parse(output), expected);
    },
  );
}

test('a code of deprecated errors is deprecated, and codes that differ in punctuation have different names', () => {
  const catalog = oddCatalog();
  const [first] = allErrors(catalog);
  first!.state = { is: 'deprecated', replacedBy: '409/quote_expired' };
  first!.replacement = { status: 409, code: 'quote_expired', summary: '' };
  const go = goConstants(catalog);
  assert.match(
    go,
    /\t\/\/ CodeQuoteExpired: Two lines\.\n\t\/\/\n\t\/\/ Deprecated: .*stop\. Use quote_expired\.\n\tCodeQuoteExpired Code = "quote\.expired"\n/,
  );
  assert.match(go, /\tCodeQuoteExpired_2 Code = "quote_expired"\n/);
  assert.match(
    pythonConstants(catalog),
    /#: Two lines\.\n#: Deprecated: .*\nQUOTE_EXPIRED: Final = "quote\.expired"\n/,
  );
});

test('a code that one status still sends is not deprecated', () => {
  const catalog = oddCatalog();
  const [first, second] = allErrors(catalog);
  first!.state = { is: 'deprecated', replacedBy: '409/quote_expired' };
  second!.code = first!.code;
  assert.match(pythonConstants(catalog), /#: Two lines\.\nQUOTE_EXPIRED: Final = /);
});
