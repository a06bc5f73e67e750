// Content that no careful author writes: it is refused in words, with a place, or it is understood. The
// mistakes that careful authors make are told word for word by the tests beside each check.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { MEMORY } from '../../fixtures/scratch-content.ts';
import { readContent } from './read.ts';

const ERROR = 'errors/402/card_declined/index.mdx';
const STATUS = 'statuses/402.mdx';
const MAX_CPU_MS = 5_000;

/** Makes the mistake in a copy of the fixture. */
type Change = (root: string) => void;
/** What the first complaint says, or that there is none. */
type Table = Record<string, [change: Change, expected: RegExp | 'passes']>;

const write =
  (file: string, bytes: string | Buffer): Change =>
  (root) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), bytes);
  };
const edit =
  (file: string, from: string | RegExp, to: string): Change =>
  (root) => {
    const before = readFileSync(join(root, file), 'utf8');
    const text = before.replace(from, () => to);
    assert.notEqual(text, before, `the change changes nothing in ${file}`);
    writeFileSync(join(root, file), text);
  };
/** The value of `message` as it stands in the YAML. */
const message = (yaml: string) => edit(ERROR, /^message: .*$/m, `message: ${yaml}`);
const rawMessage =
  (bytes: number[]): Change =>
  (root) => {
    const [head = '', tail = ''] = readFileSync(join(root, ERROR), 'utf8').split(/(?<=^message: ).*$/m);
    writeFileSync(
      join(root, ERROR),
      Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(tail)]),
    );
  };
const body = (text: string) => edit(ERROR, /(?<=## Why it happens\n)/, `\n${text}\n`);
const front = (line: string) => edit(ERROR, 'keywords:', `${line}\nkeywords:`);
const api = (from: string | RegExp, to: string) => edit('api.yaml', from, to);
const apiLine = (line: string) => api(/^path: /m, `${line}\npath: `);
const remove =
  (file: string): Change =>
  (root) =>
    rmSync(join(root, file), { recursive: true });
const rename =
  (from: string, to: string): Change =>
  (root) =>
    renameSync(join(root, from), join(root, to));
const both =
  (...changes: Change[]): Change =>
  (root) =>
    changes.forEach((change) => change(root));
const link =
  (file: string, target: string): Change =>
  (root) => {
    rmSync(join(root, file), { recursive: true, force: true });
    symlinkSync(target, join(root, file));
  };

const bytes: Table = {
  'Latin-1': [rawMessage([0x41, 0xe9, 0x42]), /not in UTF-8/],
  'an overlong form': [rawMessage([0xc0, 0xaf]), /not in UTF-8/],
  'half a surrogate pair': [rawMessage([0xed, 0xa0, 0x80]), /not in UTF-8/],
  'a character cut off': [rawMessage([0xe2, 0x82]), /not in UTF-8/],
  'UTF-16': [write('api.yaml', Buffer.from('\uFEFFname: x', 'utf16le')), /not in UTF-8/],
  'bytes of a picture': [write(ERROR, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), /not in UTF-8/],
  NUL: [rawMessage([0x61, 0, 0x62]), /control character U\+0000/],
  bell: [rawMessage([0x61, 7]), /control character U\+0007/],
  escape: [rawMessage([0x1b, 0x5b, 0x33]), /control character U\+001B/],
  delete: [rawMessage([0x61, 0x7f]), /control character U\+007F/],
  'a C1 control': [message('a\u0085b'), /control character U\+0085/],
  'a noncharacter': [message('a\uFFFEb'), /control character U\+FFFE/],
  'a control character in the text': [body('a\u0008b'), /control character U\+0008/],
  'a control character in a sample': [
    write('errors/402/card_declined/reproduce.sh', 'a\u0001'),
    /control character/,
  ],
  'a byte-order mark': [(root) => edit(ERROR, /^/, '\uFEFF')(root), 'passes'],
  'Windows line ends': [(root) => edit(ERROR, /$/, '\r\n')(root), 'passes'],
  'an empty file': [write(ERROR, ''), /front matter is missing/],
  'an empty api.yaml': [write('api.yaml', ''), /`name` is missing/],
  'only white space': [write(ERROR, ' \n\t\n'), /front matter is missing/],
  'two megabytes': [write(ERROR, 'x'.repeat(2_000_000)), /bytes; 1,000,000 are the most/],
  'a sample of two megabytes': [
    write('errors/402/card_declined/handle.ts', ' '.repeat(2_000_000)),
    /are the most/,
  ],
};

const yaml: Table = {
  'a comment in a text': [message('Please use https #1 now.'), /takes `#1 now.` for a comment/],
  'a comment as the text': [message('#1 is wrong'), /`message`|comment/],
  'a comment after a word of a key': [front('retries: no # never'), /comment|not a known key/],
  'a comment after quotes': [message('"a" # says the API'), 'passes'],
  'a comment of its own': [front('# says the API'), 'passes'],
  'a number with leading zeros': [message('007'), /reads `007` as 7/],
  'a number with a plus': [message('+1'), /reads `\+1` as 1/],
  hexadecimal: [message('0x1F'), /reads `0x1F` as 31/],
  octal: [message('0o17'), /reads `0o17` as 15/],
  'an exponent': [message('1e3'), /reads `1e3` as 1000/],
  'more digits than a number has': [message('12345678901234567890123'), /reads/],
  'a trailing zero': [message('1.10'), /reads `1.10` as 1.1/],
  infinity: [message('.inf'), /reads `.inf` as Infinity/],
  'not a number': [message('.nan'), /reads `.nan` as NaN/],
  'a plain number': [message('404'), /expected string, received number/],
  'a truth value': [message('true'), /expected string, received boolean/],
  'another truth value': [message('True'), /reads `True` as true|expected string/],
  nothing: [message('~'), /expected string, received null/],
  'the word null': [message('null'), /expected string, received null/],
  empty: [message(''), /expected string, received null/],
  'the word yes': [message('yes'), 'passes'],
  'a date': [message('2026-01-01'), 'passes'],
  'an alias of nothing': [message('*nope'), /named or taken over/],
  'an anchor': [message('&x hi'), /named or taken over/],
  'an anchor and its alias': [both(message('&x hi'), front('question: *x')), /named or taken over/],
  'a billion laughs': [front('a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]'), /named or taken over/],
  'a merge key': [front('<<: { message: other }'), /not a known key/],
  'a tag': [message('!!str 5'), /changes what the value is/],
  'a binary tag': [message('!!binary aGk='), /changes what|cannot be read/],
  'an unknown tag': [message('!js/function x'), /cannot be read|changes what/],
  'a directive': [write(ERROR, '%YAML 1.1\n---\nmessage: x\n---\n'), /front matter is missing/],
  'an at sign': [message('@foo'), /cannot be read/],
  'a per cent sign': [message('%foo'), /cannot be read/],
  'a backtick': [message('`foo`'), /cannot be read/],
  'a bracket that is not closed': [message('[a, b'), /cannot be read/],
  'a brace that is not closed': [message('{a: b'), /cannot be read/],
  'a tab as indentation': [front('retry:\n\twhen: never'), /cannot be read/],
  'a list in place of a text': [message('[a, b]'), /expected string, received array/],
  'an object in place of a text': [message('{ a: b }'), /expected string, received object/],
  'a text in place of a list': [front('related: 404/x'), /expected array, received string/],
  'a key of another kind': [front('reason: Forbidden'), /not a known key/],
  'a key with another case': [edit(ERROR, 'summary:', 'Summary:'), /is missing|not a known key/],
  'a dangerous key': [front('__proto__: { a: b }'), /not a known key/],
  'another dangerous key': [front('constructor: x'), /not a known key/],
  'a control character by its escape': [message('"a\\u0007b"'), /control character/],
  'NUL by its escape': [message('"a\\0b"'), /control character/],
  'a line break by its escape': [message('"a\\nb"'), 'passes'],
  'brackets, deeply nested': [message('['.repeat(20_000)), /cannot be read/],
  'objects, deeply nested': [message('{a: '.repeat(5_000)), /cannot be read/],
  'lists, deeply indented': [
    front(`state:\n${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i + 1)}-`).join('\n')}`),
    /./,
  ],
  'two documents': [write('api.yaml', 'name: a\n---\nname: b\n'), /cannot be read/],
  'no colon at all': [write('api.yaml', 'just text'), /expected object|keys are wrong/],
  'a list at the top': [write('api.yaml', '- a\n- b\n'), /expected object|keys are wrong/],
  'front matter below a line': [edit(ERROR, /^/, '\n'), /front matter is missing/],
  'front matter of TOML': [write(ERROR, '+++\nmessage = "x"\n+++\n'), /front matter is missing/],
  'a message of 3,000 letters': [message('x'.repeat(3_000)), /`message` is wrong: too big/],
  'a summary of 300 letters': [
    edit(ERROR, /^summary: .*$/m, `summary: ${'x'.repeat(300)}.`),
    /`summary` is wrong/,
  ],
  'a former name with a slash': [front('formerNames: [a/b]'), /is no code/],
};

const links = {
  'a script': 'javascript:alert(1)',
  'a script in capitals': 'JAVASCRIPT:alert(1)',
  'a script by a character reference': 'java&#115;cript:alert(1)',
  'a script after a blank': '&#9;javascript:alert(1)',
  data: 'data:text/html,<b>',
  file: 'file:///etc/passwd',
  vbscript: 'vbscript:x',
  'a path': '/errors',
  'a relative path': 'other.md',
  'a fragment': '#card_declined',
  'no scheme': '//example.com/a',
  http: 'http://example.com',
  ftp: 'ftp://example.com',
  blob: 'blob:https://example.com/1',
};
const text: Table = {
  ...Object.fromEntries(
    Object.entries(links).flatMap(([name, url]): [string, Table[string]][] => [
      [`${name}, linked`, [body(`[a](<${url.replace('<b>', '')}>)`), /leads to no https: or mailto: URL/]],
      [
        `${name}, by reference`,
        [body(`[a][b]\n\n[b]: <${url.replace('<b>', '')}>`), /leads to no https: or mailto: URL/],
      ],
    ]),
  ),
  'a script in a shortcut reference': [body('[a]\n\n[a]: javascript:alert(1)'), /leads to no https/],
  'a reference that nothing uses': [body('a\n\n[b]: javascript:alert(1)'), /leads to no https/],
  'a script in a footnote': [body('a[^1]\n\n[^1]: [b](javascript:alert(1))'), /leads to no https/],
  'a script in a table': [body('| a |\n| - |\n| [b](javascript:alert(1)) |'), /leads to no https/],
  'a script in a callout': [
    body('<Callout kind="note">\n\n[b](javascript:alert(1))\n\n</Callout>'),
    /leads to no https/,
  ],
  'a bare www': [body('See www.example.com.'), /leads to no https/],
  'an autolink': [body('<https://example.com/b>'), /cannot be read.*\[text\]\(url\)/s],
  'an image by reference': [body('![a][b]\n\n[b]: https://example.com/a.png'), /carry no images/],
  'an image in a link': [body('[![a](https://example.com/a.png)](https://example.com/)'), /carry no images/],
  'a script element': [body('<script>alert(1)</script>'), /is markup|cannot be read/],
  'an image element': [body('<img src="x" onerror="alert(1)" />'), /is markup/],
  'a comment of JSX': [body('{/* x */}'), /Braces hold code/],
  'JSON in a sentence': [
    body('The form is {"code": 5}.'),
    /cannot be read.*brace is written|Braces hold code/s,
  ],
  'an open brace': [body('a { b'), /cannot be read.*brace/s],
  'a member of a component': [body('<Callout.Note />'), /is no component/],
  'a component of a property': [body('<constructor />'), /is markup/],
  'a callout with a handler': [
    body('<Callout kind="note" onclick="a()">\n\nx\n\n</Callout>'),
    /knows no `onclick`/,
  ],
  'a callout closed by another': [body('<Callout kind="note">\n\nx\n\n</Note>'), /cannot be read/],
  '2,000 callouts that are open': [body('<Callout kind="note">\n'.repeat(2_000)), /cannot be read/],
  'a heading with the anchor of the error': [
    body('x\n\n## card_declined\n\nx'),
    /has the anchor `card_declined`/,
  ],
  'a heading of a status with the anchor of an error': [
    edit(STATUS, /$/, '\n## card_declined\n\nx\n'),
    /has the anchor `card_declined`/,
  ],
  'a heading with an anchor of the page': [body('x\n\n## _main\n\nx'), /has the anchor `_main`/],
  'a status without text': [edit(STATUS, /(?<=---\n\n)[^-]*$/, ''), /The page has no text/],
  '30,000 brackets': [body('['.repeat(30_000)), 'passes'],
  '20,000 half links': [body('[a]('.repeat(20_000)), 'passes'],
  '30,000 stars': [body('*a '.repeat(30_000)), 'passes'],
  '50,000 underscores': [body('_'.repeat(50_000)), 'passes'],
  '3,000 quotes': [body(`${'>'.repeat(3_000)} a`), /nested more than 50 levels/],
  '3,000 bullets': [body(`${'- '.repeat(3_000)}a`), /nested more than 50 levels/],
  'a table of 20,000 columns': [body(`${'|'.repeat(20_000)}\n${'|-'.repeat(20_000)}`), 'passes'],
  '20,000 references': [body(`${'[a]: https://a.example/\n'.repeat(5_000)}${'[a]'.repeat(5_000)}`), 'passes'],
};

const places: Table = {
  'a link to nowhere': [link(ERROR, '/nowhere'), /no regular file/],
  'a link to a file': [link(ERROR, '/etc/hostname'), /no regular file/],
  'a link to itself': [link(ERROR, 'index.mdx'), /no regular file/],
  'a link to a folder': [link('errors/402/linked', '/etc'), /no regular file/],
  'a link to the folder above': [link('errors/402/loop', '..'), /no regular file/],
  'api.yaml as a link': [link('api.yaml', '/etc/hostname'), /no regular file|is missing/],
  'a folder for the page': [both(remove(ERROR), write(`${ERROR}/a`, '')), /no regular file/],
  'a folder for api.yaml': [both(remove('api.yaml'), write('api.yaml/a', '')), /no regular file|is missing/],
  'a pipe for the page': [
    both(remove(ERROR), (root) => execFileSync('mkfifo', [join(root, ERROR)])),
    /no regular file/,
  ],
  'no content': [(root) => rmSync(root, { recursive: true }), /is no folder/],
  'a file for the content': [
    both(
      (root) => rmSync(root, { recursive: true }),
      (root) => writeFileSync(root, 'x'),
    ),
    /is no folder/,
  ],
  'an empty folder': [
    both(
      (root) => rmSync(root, { recursive: true }),
      (root) => mkdirSync(root),
    ),
    /The file is missing/,
  ],
  'no errors': [remove('errors'), /There is no error yet/],
  'no statuses': [remove('statuses'), /There is no status/],
  'a code of 240 letters': [
    rename('errors/402/card_declined', `errors/402/${'a'.repeat(240)}`),
    /is no code.*at most 200/s,
  ],
  'a code with a blank': [rename('errors/402/card_declined', 'errors/402/card declined'), /is no code/],
  'a code with a per cent sign': [rename('errors/402/card_declined', 'errors/402/card%2e'), /is no code/],
  'a code with a quote': [rename('errors/402/card_declined', 'errors/402/card"'), /is no code/],
  'a code with markup': [rename('errors/402/card_declined', 'errors/402/<b>'), /is no code/],
  'a code that begins with an underscore': [
    rename('errors/402/card_declined', 'errors/402/_card'),
    /is no code/,
  ],
  'a code in another script': [rename('errors/402/card_declined', 'errors/402/карта'), /is no code/],
  'an error without a status': [write('errors/auth/invalid/index.mdx', 'x'), /is no status of an error/],
  'a status of 199': [write('errors/199/fine/index.mdx', 'x'), /is no status of an error/],
  'a status of 600': [write('statuses/600.mdx', 'x'), /no place here/],
  'a code in two statuses with one URL': [
    (root) =>
      cpSync(join(root, 'errors/402/card_declined'), join(root, 'errors/404/card_declined'), {
        recursive: true,
      }),
    /is that of 402\/card_declined/,
  ],
  'two codes that differ in case': [
    (root) =>
      cpSync(join(root, 'errors/402/card_declined'), join(root, 'errors/402/Card_declined'), {
        recursive: true,
      }),
    /upper and lower case/,
  ],
  'the code of a page': [
    rename('errors/402/card_declined', 'errors/402/search'),
    /is that of the search page/,
  ],
  'the code of a status': [
    rename('errors/402/card_declined', 'errors/402/404'),
    /is that of the page of the status 404/,
  ],
};

const contract: Table = {
  'a placeholder that does not exist': [api('{message}', '{mesage}'), /`\{mesage\}` stands for nothing/],
  'a placeholder in errorUrl that does not exist': [
    api('{site}{path}/{code}', '{site}{path}/{codes}'),
    /stands for nothing/,
  ],
  'an errorUrl without a code': [api('{site}{path}/{code}', '{site}{path}'), /has no \{code\}/],
  'an errorUrl off the site': [
    api('{site}{path}/{code}', 'https://elsewhere.example/{code}'),
    /does not begin with/,
  ],
  'an errorUrl to no page': [api('{site}{path}/{code}', '{site}/other/{code}'), /is no page below/],
  'an errorUrl with a query': [api('{site}{path}/{code}', '{site}{path}?code={code}'), /no plain path/],
  'an errorUrl to another anchor': [
    api('{site}{path}/{code}', '{site}{path}/{status}#error-{code}'),
    /another anchor/,
  ],
  'an errorUrl to an anchor of no list': [
    api('{site}{path}/{code}', '{site}{path}/all#{code}'),
    /leads neither/,
  ],
  'a response without a code': [
    api(/^response:[\s\S]*?(?=^fields)/m, 'response:\n  message: "{message}"\n'),
    /has no \{code\}|no field/,
  ],
  'a response that is a list': [
    api(/^response:[\s\S]*?(?=^fields)/m, 'response: ["{code}"]\n'),
    /`response` is wrong/,
  ],
  'a response that is a text': [
    api(/^response:[\s\S]*?(?=^fields)/m, 'response: "{code}"\n'),
    /`response` is wrong/,
  ],
  'a number within a text': [api("'{code}'", "'no {code:number}'"), /number stands within a text/],
  'a number for a code that is none': [
    api("    code: '{code}'", "    code: '{code:number}'"),
    /is no number/,
  ],
  'a field that there is not': [api('error.code:', 'error.cod:'), /has no field `error.cod`/],
  'no request id for the samples': [api(/^sampleRequestId: .*\n/m, ''), /`sampleRequestId` is missing/],
  'a path with dots': [api('path: /error-codes', 'path: /a/../x'), /`path` is wrong/],
  'a path without a slash': [api('path: /error-codes', 'path: error-codes'), /`path` is wrong/],
  'the path of the search index': [api('path: /error-codes', 'path: /pagefind'), /needs \/pagefind itself/],
  'the path of the scripts': [api('path: /error-codes', 'path: /_astro/x'), /needs \/_astro itself/],
  'the same path twice': [apiLine('otherPaths: [/error-codes]'), /would serve \/error-codes\//],
  'another path over a page': [apiLine('otherPaths: [/error-codes/402]'), /would serve/],
  'two other paths that clash': [apiLine('otherPaths: [/a, /a/402]'), /would serve/],
  'a language that is none': [apiLine('language: "x y"'), /`language` is wrong/],
  'a mailbox that is none': [api('url: https://community.ledger.example/', 'email: nobody'), /`help/],
  'a channel with a script': [api('https://community.ledger.example/', 'javascript:alert(1)'), /`help/],
  'a fixer that is no text': [api('integrator: the integrator', 'integrator: [a]'), /`fixers/],
};

const folder = mkdtempSync(join(MEMORY, 'hostile-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

for (const [kind, table] of Object.entries({ bytes, yaml, text, places, contract })) {
  for (const [name, [change, expected]] of Object.entries(table)) {
    test(`${kind}: ${name}`, () => {
      const root = join(folder, String(++count));
      cpSync('fixtures/nested', root, { recursive: true });
      change(root);
      const start = process.cpuUsage();
      const { diagnostics } = readContent(root);
      assert.ok(process.cpuUsage(start).user < MAX_CPU_MS * 1_000, 'takes too long');
      const said = diagnostics.map(({ message: what, hint }) => `${what} ${hint}`);
      if (expected === 'passes') assert.deepEqual(said, []);
      else assert.match(said.join('\n'), expected);
      for (const { file, line, column, hint } of diagnostics) {
        assert.ok(file && line >= 1 && column >= 1 && hint, 'names its place and the way to mend it');
      }
      rmSync(root, { recursive: true, force: true });
    });
  }
}

test('the table is as long as it is promised to be', () => {
  const size = [bytes, yaml, text, places, contract].reduce(
    (sum, table) => sum + Object.keys(table).length,
    0,
  );
  assert.ok(size >= 150, String(size));
});
