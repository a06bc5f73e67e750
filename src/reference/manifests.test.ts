import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installLine, packagesIn } from './manifests.ts';
import type { Language } from './samples.ts';

/** A manifest of each language, the package in it, and what installs that. */
const manifests: Record<Language, [manifest: string, name?: string, version?: string, install?: string]> = {
  curl: [''],
  typescript: [
    '{ "private": true, "version": "x", "dependencies": { "@depot/sdk": "1.2.3" } }',
    '@depot/sdk',
    '1.2.3',
    'npm install @depot/sdk@1.2.3',
  ],
  python: ['# The SDK\ndepot-sdk==4.5.6\n', 'depot-sdk', '4.5.6', 'pip install depot-sdk==4.5.6'],
  go: [
    'module samples\n\ngo 1.18\n\nrequire go.depot.example/sdk/v2 v2.0.1\n\nrequire (\n\tgo.other.example/x v1.0.0 // indirect\n)\n',
    'go.depot.example/sdk/v2',
    'v2.0.1',
    'go get go.depot.example/sdk/v2@v2.0.1',
  ],
  java: [
    '<project><groupId>samples</groupId><artifactId>samples</artifactId><version>1</version><dependencies><dependency>\n<groupId>example.depot</groupId>\n<artifactId>sdk</artifactId>\n<version>7.8.9</version>\n</dependency></dependencies></project>',
    'example.depot:sdk',
    '7.8.9',
    'example.depot:sdk:7.8.9',
  ],
};

for (const [language, [manifest, name, version, install]] of Object.entries(manifests)) {
  test(`the packages in the manifest of ${language}, and what installs them`, () => {
    const packages = packagesIn(language as Language, manifest);
    assert.deepEqual(packages, name ? [{ name, version }] : []);
    assert.equal(installLine(language as Language, packages), install);
  });
}

test('a block of requirements in go.mod', () => {
  const manifest =
    'require (\n\ta.example/one v1.0.0\n\tb.example/two v2.0.0\n\tc.example/three v3.0.0 // indirect\n)\n';
  assert.deepEqual(
    packagesIn('go', manifest).map(({ name }) => name),
    ['a.example/one', 'b.example/two'],
  );
});
