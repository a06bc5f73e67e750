// The same reference for programs: each form is read with the parser that its users would use.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'cheerio';
import ts from 'typescript';
import { readCatalog } from './catalog.ts';
import { ofMarkdown, ofPage } from './round-trip.ts';
import { dist, expect, htmlOf, index, reference, test, types } from './site.ts';
import { xmlTexts } from './xml.ts';

const site = 'https://stytch.com';
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const json = (path: string) => JSON.parse(read(path)) as Record<string, unknown>;
const { statuses } = readCatalog('content');
const errors = statuses.flatMap((status) => status.errors);

test.describe('JSON', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  const schemas = Object.fromEntries(
    ['catalogue', 'error', 'response'].map((name) => [name, json(`${index}schemas/v1/${name}.json`)]),
  );
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  const validate = (document: Record<string, unknown>, schema: string) => {
    const valid = ajv.validate(schema, document);
    expect(valid, ajv.errorsText()).toBe(true);
  };

  test('the schemas stand at the addresses that they name', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      expect(schema.$id).toBe(`${site}${index}schemas/v1/${name}.json`);
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    }
  });

  test('the catalog keeps the schema that it names, and holds every error', () => {
    const document = json(`${index}errors.json`);
    validate(document, document.$schema as string);
    expect(document.errors).toEqual(
      errors.map(
        ({ code, status, message, summary, question, fixableBy, related, formerNames, samples, url }) =>
          expect.objectContaining({
            type: code,
            status,
            message,
            summary,
            question,
            retry: { helps: false, advice: expect.stringMatching(/^No\. .+\.$/) },
            samples,
            fixableBy,
            related,
            formerNames,
            errorUrl: url,
            state: 'active',
          }),
      ),
    );
  });

  for (const { code: type } of errors) {
    test(`${type} alone is what the catalog says of it`, () => {
      const { $schema, ...entry } = json(`${reference}${type}.json`);
      validate({ $schema, ...entry }, $schema as string);
      expect(json(`${index}errors.json`).errors).toContainEqual(entry);
      expect((entry.sections as { title: string }[]).map(({ title }) => title)).toEqual([
        'Why it happens',
        'How to fix it',
        'Whether to retry',
        'How to prevent it',
        'Easily confused with',
      ]);
      validate(entry.sample as Record<string, unknown>, schemas.response!.$id as string);
      const $ = load(htmlOf(`${reference}${type}/`));
      expect(JSON.parse($('pre').first().text())).toEqual(entry.sample);
    });
  }

  test('a wrong document is refused', () => {
    const document = json(`${reference}use_https.json`);
    for (const wrong of [
      { ...document, extra: 1 },
      { ...document, status: '403' },
      { ...document, type: 'Use-HTTPS' },
    ]) {
      expect(ajv.validate(document.$schema as string, wrong)).toBe(false);
    }
  });
});

test.describe('Markdown', () => {
  const pages = [index, reference, `${index}error-object/`, ...types.map((type) => `${reference}${type}/`)];
  for (const page of pages) {
    test(`the twin of ${page} has the substance of the page, and no other`, () => {
      const twin = ofMarkdown(read(page.replace(/\/$/, '.md')));
      expect(twin).toEqual(ofPage(htmlOf(page), `${site}${page}`));
      expect(twin.links.filter((link) => !/^(https:|mailto:)/.test(link))).toEqual([]);
    });

    test(`${page} names its other forms`, () => {
      const $ = load(htmlOf(page));
      const alternates = $('link[rel=alternate]')
        .toArray()
        .map(({ attribs }) => attribs);
      expect(alternates.map(({ type }) => type)).toEqual(['text/markdown', 'application/json']);
      for (const { href } of alternates) expect(read(href!).length).toBeGreaterThan(100);
    });
  }

  test('codes are not escaped, and no MDX is left', () => {
    for (const page of pages) {
      const prose = read(page.replace(/\/$/, '.md')).replace(/^```[\s\S]*?^```$/gm, '');
      expect(prose).not.toMatch(/\\_|^(import|export) /m);
    }
  });

  test('the twin of the status page is small', () => {
    expect(brotliCompressSync(read(`${reference.slice(0, -1)}.md`)).length).toBeLessThanOrEqual(6_000);
  });

  test('the button beside the heading copies it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${reference}use_https/`);
    await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(read(`${reference}use_https.md`));
  });
});

test.describe('TypeScript', () => {
  /** The errors that a program has which uses the types. */
  const check = (program: string) => {
    const files = new Map([
      ['errors.d.ts', read(`${index}errors.d.ts`)],
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
    host.getSourceFile = (path, version) => ts.createSourceFile(path, host.readFile(path) ?? '', version);
    const built = ts.createProgram(['program.ts'], options, host);
    return ts
      .getPreEmitDiagnostics(built)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };
  const cases = types.map(
    (type) =>
      `case '${type}': { const status: 403 = body.status_code; const exact: '${type}' = body.error_type; return status + exact.length; }`,
  );

  test('the types compile under strict, and a switch narrows them to the last one', () => {
    const all = `export function handle(body: ErrorResponse): number { switch (body.error_type) { ${cases.join('\n')} default: { const none: never = body; return none; } } }`;
    expect(check(all)).toEqual([]);
  });

  test('a forgotten error and an unknown one are mistakes', () => {
    const some = `export function handle(body: ErrorResponse): number { switch (body.error_type) { ${cases.slice(1).join('\n')} default: { const none: never = body; return none; } } }`;
    expect(check(some).join()).toContain("not assignable to type 'never'");
    expect(check("export const type: ErrorType = 'use_htps';").join()).toContain('use_htps');
  });
});

test('llms.txt names every error and every twin that it names is there', () => {
  const text = read('llms.txt');
  expect(text).toMatch(/^# .+\n\n> .+\n/);
  const { links } = ofMarkdown(text);
  expect(links).toEqual(expect.arrayContaining(types.map((type) => `${site}${reference}${type}.md`)));
  for (const link of links) expect(read(link.replace(site, '')).length).toBeGreaterThan(100);
});

test('the sitemap is XML, lists the pages at their own addresses, and robots.txt names it', async ({
  page,
}) => {
  const [, sitemap] = /^Sitemap: (.+)$/m.exec(read('robots.txt'))!;
  const [listed] = await xmlTexts(page, read(sitemap!.replace(site, '')), 'loc');
  const pages = await xmlTexts(page, read(listed!.replace(site, '')), 'loc');
  expect(pages.sort()).toEqual(
    [index, reference, `${index}error-object/`, ...types.map((type) => `${reference}${type}/`)]
      .map((path) => site + path)
      .sort(),
  );
});

test('a shared link reads well: title, description, address and image', () => {
  const $ = load(htmlOf(`${reference}use_https/`));
  const property = (name: string) => $(`meta[property="${name}"]`).attr('content');
  expect(property('og:title')).toBe('use_https · 403 Forbidden · Stytch B2B API');
  expect(property('og:description')).toBe('The request reached the API over plain HTTP.');
  expect(property('og:url')).toBe(`${site}${reference}use_https/`);
  expect(read(property('og:image')!.replace(site, '')).length).toBeGreaterThan(1_000);
});

test('an error is at most four files: its page, its twin, its JSON and its record in the search', async () => {
  const { globSync } = await import('node:fs');
  const files = globSync('**/*.*', { cwd: dist });
  const own = files.filter((file) => file.includes('use_https'));
  expect(own.sort()).toEqual(
    [`${reference}use_https.json`, `${reference}use_https.md`, `${reference}use_https/index.html`].map(
      (file) => file.slice(1),
    ),
  );
  const records = files.filter((file) => file.startsWith('pagefind/fragment/'));
  expect(records).toHaveLength(types.length + 2);
});
