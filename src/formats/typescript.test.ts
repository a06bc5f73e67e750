import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { readCatalog } from '../../e2e/catalog.ts';
import { FIXTURE } from '../../e2e/fixtures/scratch-content.ts';
import { typeScript } from './typescript.ts';

const types = typeScript(readCatalog(FIXTURE));

/** The compiler's own files, parsed once: that takes longer than all the rest. */
const libraries = new Map<string, ts.SourceFile>();

/** The mistakes of a program that uses the types, as the compiler tells them. */
function check(program: string): string[] {
  const files = new Map([
    ['errors.d.ts', types],
    ['program.ts', `import type { ErrorResponse, ErrorType } from './errors.d.ts';\n${program}`],
  ]);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  const own = (path: string) => files.get(path.split('/').at(-1)!);
  host.readFile = (path) => own(path) ?? readFile(path);
  host.fileExists = (path) => own(path) !== undefined || fileExists(path);
  host.getSourceFile = (path, version) => {
    const known = libraries.get(path) ?? ts.createSourceFile(path, host.readFile(path) ?? '', version);
    if (!own(path)) libraries.set(path, known);
    return known;
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram(['program.ts'], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const cases = [
  ['depot_closed', '409'],
  ['fax_failed', '409'],
  // It stands in two statuses.
  ['label_voided', '404 | 409'],
  ['parcel_address_error', '409'],
  ['parcel_address_zone_error', '409'],
  ['parcel_not_found', '404'],
  ['quote_expired', '409'],
].map(
  ([code, status]) =>
    `case '${code}': { const status: ${status} = body.status_code; const exact: '${code}' = body.error_type; return status + exact.length; }`,
);
const handler = (all: string[]) =>
  `export function handle(body: ErrorResponse): number { switch (body.error_type) { ${all.join('\n')} default: { const none: never = body; return none; } } }`;

test('the types compile under strict, and a switch narrows them to the last one', () => {
  assert.deepEqual(check(handler(cases)), []);
});

test('a forgotten error and an unknown one are mistakes', () => {
  assert.match(check(handler(cases.slice(1))).join(), /not assignable to type 'never'/);
  assert.match(check("export const type: ErrorType = 'quote_expird';").join(), /quote_expird/);
});
