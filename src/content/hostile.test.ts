// Content that no careful author writes: it is refused with a location, or it is understood. The mistakes that
// careful authors make are compared word for word in the test of each check.
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
import { format, type DiagnosticName } from './diagnostics.ts';
import { readContent } from './read.ts';

const ERROR = 'errors/402/card_declined/index.mdx';
const STATUS = 'statuses/402.mdx';
const MAX_CPU_MS = 5_000;

/** Makes the mistake in a copy of the fixture. */
type Change = (root: string) => void;
/** The name of a diagnostic that must be reported, or `passes` if there must be none. */
type Table = Record<string, [change: Change, expected: DiagnosticName | 'passes']>;

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
/** URLs with the code as it is. */
const plainUrls = api('{code:kebab}', '{code}');
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
  'Latin-1': [rawMessage([0x41, 0xe9, 0x42]), 'encoding-not-utf8'],
  'an overlong form': [rawMessage([0xc0, 0xaf]), 'encoding-not-utf8'],
  'half a surrogate pair': [rawMessage([0xed, 0xa0, 0x80]), 'encoding-not-utf8'],
  'a character cut off': [rawMessage([0xe2, 0x82]), 'encoding-not-utf8'],
  'UTF-16': [write('api.yaml', Buffer.from('\uFEFFname: x', 'utf16le')), 'encoding-not-utf8'],
  'bytes of a picture': [write(ERROR, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), 'encoding-not-utf8'],
  NUL: [rawMessage([0x61, 0, 0x62]), 'control-character'],
  bell: [rawMessage([0x61, 7]), 'control-character'],
  escape: [rawMessage([0x1b, 0x5b, 0x33]), 'control-character'],
  delete: [rawMessage([0x61, 0x7f]), 'control-character'],
  'a C1 control': [message('a\u0085b'), 'control-character'],
  'a noncharacter': [message('a\uFFFEb'), 'control-character'],
  'a control character in the text': [body('a\u0008b'), 'control-character'],
  'a control character in a sample': [
    write('errors/402/card_declined/reproduce.sh', 'a\u0001'),
    'control-character',
  ],
  'a byte-order mark': [(root) => edit(ERROR, /^/, '\uFEFF')(root), 'passes'],
  'Windows line ends': [(root) => edit(ERROR, /$/, '\r\n')(root), 'passes'],
  'an empty file': [write(ERROR, ''), 'front-matter-missing'],
  'an empty api.yaml': [write('api.yaml', ''), 'key-missing'],
  'only white space': [write(ERROR, ' \n\t\n'), 'front-matter-missing'],
  'two megabytes': [write(ERROR, 'x'.repeat(2_000_000)), 'file-too-large'],
  'a sample of two megabytes': [
    write('errors/402/card_declined/handle.ts', ' '.repeat(2_000_000)),
    'file-too-large',
  ],
};

const yaml: Table = {
  'half a surrogate pair by its escape': [message('"a \\ud83d b."'), 'surrogate-unpaired'],
  'a bidirectional override by its escape': [message('"a \\u202e b."'), 'control-character'],
  'a message of blanks': [message("'   '"), 'value-invalid'],
  'a message of zero-width spaces': [message('"\\u200b\\u200b"'), 'value-invalid'],
  'a right-to-left mark': [message('"a \\u200f b."'), 'passes'],
  'a month that does not exist': [front('state: { is: retired, since: 2024-13 }'), 'value-invalid'],
  'a month of the year 9999': [front('state: { is: retired, since: 9999-01 }'), 'value-invalid'],
  '20,000 unknown keys': [
    front(Array.from({ length: 20_000 }, (_, index) => `key${index}: 1`).join('\n')),
    'yaml-too-large',
  ],
  'a former name that Windows reserves': [front('formerNames: [aux]'), 'value-invalid'],
  'a comment in a text': [message('Please use https #1 now.'), 'yaml-comment'],
  'a comment as the text': [message('#1 is wrong'), 'yaml-comment'],
  'a comment after a word of a key': [front('retries: no # never'), 'yaml-comment'],
  'a comment after quotes': [message('"a" # says the API'), 'passes'],
  'a comment of its own': [front('# says the API'), 'passes'],
  'a number with leading zeros': [message('007'), 'yaml-value-changed'],
  'a number with a plus': [message('+1'), 'yaml-value-changed'],
  hexadecimal: [message('0x1F'), 'yaml-value-changed'],
  octal: [message('0o17'), 'yaml-value-changed'],
  'an exponent': [message('1e3'), 'yaml-value-changed'],
  'more digits than a number has': [message('12345678901234567890123'), 'yaml-value-changed'],
  'a trailing zero': [message('1.10'), 'yaml-value-changed'],
  infinity: [message('.inf'), 'yaml-value-changed'],
  'not a number': [message('.nan'), 'yaml-value-changed'],
  'a plain number': [message('404'), 'value-invalid'],
  'a truth value': [message('true'), 'value-invalid'],
  'another truth value': [message('True'), 'yaml-value-changed'],
  nothing: [message('~'), 'value-invalid'],
  'the word null': [message('null'), 'value-invalid'],
  empty: [message(''), 'value-invalid'],
  'the word yes': [message('yes'), 'passes'],
  'a date': [message('2026-01-01'), 'passes'],
  'an alias of nothing': [message('*nope'), 'yaml-reference'],
  'an anchor': [message('&x hi'), 'yaml-reference'],
  'an anchor and its alias': [both(message('&x hi'), front('question: *x')), 'yaml-reference'],
  'a billion laughs': [front('a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]'), 'yaml-reference'],
  'a merge key': [front('<<: { message: other }'), 'key-unknown'],
  'a tag': [message('!!str 5'), 'yaml-tag'],
  'a binary tag': [message('!!binary aGk='), 'yaml-tag'],
  'an unknown tag': [message('!js/function x'), 'yaml-invalid'],
  'a directive': [write(ERROR, '%YAML 1.1\n---\nmessage: x\n---\n'), 'front-matter-missing'],
  'an at sign': [message('@foo'), 'yaml-invalid'],
  'a per cent sign': [message('%foo'), 'yaml-invalid'],
  'a backtick': [message('`foo`'), 'yaml-invalid'],
  'a bracket that is not closed': [message('[a, b'), 'yaml-invalid'],
  'a brace that is not closed': [message('{a: b'), 'yaml-invalid'],
  'a tab as indentation': [front('retry:\n\twhen: never'), 'yaml-invalid'],
  'a list in place of a text': [message('[a, b]'), 'value-invalid'],
  'an object in place of a text': [message('{ a: b }'), 'value-invalid'],
  'a text in place of a list': [front('related: 404/x'), 'value-invalid'],
  'a key of another kind': [front('reason: Forbidden'), 'key-unknown'],
  'a key with another case': [edit(ERROR, 'summary:', 'Summary:'), 'key-missing'],
  'a dangerous key': [front('__proto__: { a: b }'), 'key-unknown'],
  'another dangerous key': [front('constructor: x'), 'key-unknown'],
  'a control character by its escape': [message('"a\\u0007b"'), 'control-character'],
  'NUL by its escape': [message('"a\\0b"'), 'control-character'],
  'a line break by its escape': [message('"a\\nb"'), 'passes'],
  'brackets, deeply nested': [message('['.repeat(20_000)), 'yaml-invalid'],
  'objects, deeply nested': [message('{a: '.repeat(1_500)), 'yaml-invalid'],
  'lists, deeply indented': [
    front(`state:\n${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i + 1)}-`).join('\n')}`),
    'value-invalid',
  ],
  'two documents': [write('api.yaml', 'name: a\n---\nname: b\n'), 'yaml-invalid'],
  'no colon at all': [write('api.yaml', 'just text'), 'value-invalid'],
  'a list at the top': [write('api.yaml', '- a\n- b\n'), 'value-invalid'],
  'front matter below a line': [edit(ERROR, /^/, '\n'), 'front-matter-missing'],
  'front matter of TOML': [write(ERROR, '+++\nmessage = "x"\n+++\n'), 'front-matter-missing'],
  'a message of 3,000 letters': [message('x'.repeat(3_000)), 'value-invalid'],
  'a summary of 300 letters': [
    edit(ERROR, /^summary: .*$/m, `summary: ${'x'.repeat(300)}.`),
    'value-invalid',
  ],
  'a former name with a slash': [front('formerNames: [a/b]'), 'value-invalid'],
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
  'a bidirectional override by a character reference': [body('a &#x202e; b'), 'control-character'],
  '60,000 underscores': [body('_a'.repeat(60_000)), 'text-too-complex'],
  '60,000 opened tags': [body('<'.repeat(60_000)), 'text-too-complex'],
  '60,000 nested quotations': [body('>'.repeat(60_000)), 'text-too-complex'],
  '25,000 open braces': [body('{'.repeat(25_000)), 'text-too-complex'],
  '100,000 braces with a letter': [body('{a'.repeat(100_000)), 'text-too-complex'],
  'a footnote': [body('a[^1]\n\n[^1]: b'), 'footnote-in-text'],
  'a heading of signs': [body('x\n\n## 🔥\n\nx'), 'heading-without-words'],
  'a heading in another script': [body('x\n\n## 为什么\n\nx'), 'passes'],
  'a heading of six signs': [body('x\n\n###### Six\n\nx'), 'heading-too-deep'],
  'a heading with a line below it': [body('x\n\nExtra part\n---\n\nx'), 'heading-underlined'],
  'a title with a line below it': [body('x\n\nExtra part\n===\n\nx'), 'heading-underlined'],
  'a heading in a quote': [body('> ## Quoted'), 'heading-nested'],
  'a heading in a list': [body('- ## Listed'), 'heading-nested'],
  'a name of a page in brackets': [body('[a](<https://en.wikipedia.org/wiki/Foo_(bar)>)'), 'passes'],
  'a name of a page with a full stop': [body('[a](https://en.wikipedia.org/wiki/Apple_Inc.)'), 'passes'],
  'a bracket of the sentence in a link': [body('[a](<https://example.com/a)>)'), 'link-malformed'],
  'a scheme in capitals': [body('[a](HTTPS://example.com/)'), 'passes'],
  'a user name in a link': [body('[a](https://bank.example@evil.example/)'), 'link-malformed'],
  'a link to an empty mailbox': [body('[a](mailto:)'), 'link-malformed'],
  'a link to the Markdown of a page': [body('[a](https://stripe.com/docs/error-codes/402.md)'), 'passes'],
  'a link to the types': [body('[a](https://stripe.com/docs/error-codes/errors.d.ts)'), 'passes'],
  'a link to a schema': [body('[a](https://stripe.com/docs/error-codes/schemas/v1/error.json)'), 'passes'],
  'a link to a file that does not exist': [
    body('[a](https://stripe.com/docs/error-codes/418.md)'),
    'link-to-missing-page',
  ],
  ...Object.fromEntries(
    Object.entries(links).flatMap(([name, url]): [string, Table[string]][] => [
      [`${name}, linked`, [body(`[a](<${url.replace('<b>', '')}>)`), 'link-not-https']],
      [`${name}, by reference`, [body(`[a][b]\n\n[b]: <${url.replace('<b>', '')}>`), 'link-not-https']],
    ]),
  ),
  'a script in a shortcut reference': [body('[a]\n\n[a]: javascript:alert(1)'), 'link-not-https'],
  'a reference that nothing uses': [body('a\n\n[b]: javascript:alert(1)'), 'link-not-https'],
  'a script in a footnote': [body('a[^1]\n\n[^1]: [b](javascript:alert(1))'), 'link-not-https'],
  'a script in a table': [body('| a |\n| - |\n| [b](javascript:alert(1)) |'), 'link-not-https'],
  'a script in a callout': [
    body('<Callout kind="note">\n\n[b](javascript:alert(1))\n\n</Callout>'),
    'link-not-https',
  ],
  'a bare www': [body('See www.example.com.'), 'link-not-https'],
  'an autolink': [body('<https://example.com/b>'), 'mdx-invalid'],
  'an image by reference': [body('![a][b]\n\n[b]: https://example.com/a.png'), 'image-in-text'],
  'an image in a link': [body('[![a](https://example.com/a.png)](https://example.com/)'), 'image-in-text'],
  'a script element': [body('<script>alert(1)</script>'), 'html-in-text'],
  'an image element': [body('<img src="x" onerror="alert(1)" />'), 'html-in-text'],
  'a comment of JSX': [body('{/* x */}'), 'expression-in-text'],
  'JSON in a sentence': [body('The form is {"code": 5}.'), 'mdx-invalid'],
  'an open brace': [body('a { b'), 'mdx-invalid'],
  'a member of a component': [body('<Callout.Note />'), 'component-unknown'],
  'a component of a property': [body('<constructor />'), 'html-in-text'],
  'a callout with a handler': [
    body('<Callout kind="note" onclick="a()">\n\nx\n\n</Callout>'),
    'component-property-unknown',
  ],
  'a callout closed by another': [body('<Callout kind="note">\n\nx\n\n</Note>'), 'mdx-invalid'],
  '2,000 callouts that are open': [body('<Callout kind="note">\n'.repeat(2_000)), 'mdx-invalid'],
  'a heading with the anchor of the error': [body('x\n\n## card_declined\n\nx'), 'heading-anchor-taken'],
  'a heading of a status with the anchor of an error': [
    edit(STATUS, /$/, '\n## card_declined\n\nx\n'),
    'heading-anchor-taken',
  ],
  'a heading with an anchor of the page': [body('x\n\n## _main\n\nx'), 'heading-anchor-taken'],
  'a status without text': [edit(STATUS, /(?<=---\n\n)[^-]*$/, ''), 'text-missing'],
  '30,000 brackets': [body('['.repeat(30_000)), 'passes'],
  '20,000 half links': [body('[a]('.repeat(20_000)), 'passes'],
  '30,000 stars': [body('*a '.repeat(30_000)), 'passes'],
  '20,000 underscores': [body('_'.repeat(20_000)), 'passes'],
  '3,000 quotes': [body(`${'>'.repeat(3_000)} a`), 'text-nested-too-deep'],
  '3,000 bullets': [body(`${'- '.repeat(3_000)}a`), 'text-nested-too-deep'],
  'a table of 20,000 columns': [body(`${'|'.repeat(20_000)}\n${'|-'.repeat(20_000)}`), 'passes'],
  '20,000 references': [body(`${'[a]: https://a.example/\n'.repeat(5_000)}${'[a]'.repeat(5_000)}`), 'passes'],
};

const places: Table = {
  'a folder that is not named in UTF-8': [
    (root) => mkdirSync(Buffer.concat([Buffer.from(`${root}/errors/402/caf`), Buffer.from([0xe9])])),
    'file-name-not-utf8',
  ],
  'a backup of an editor': [write(`${ERROR}~`, 'x'), 'passes'],
  'the code of a device of Windows': [rename('errors/402/card_declined', 'errors/402/con'), 'name-reserved'],
  'a device of Windows with an ending': [
    rename('errors/402/card_declined', 'errors/402/lpt1.busy'),
    'name-reserved',
  ],
  'a code that ends with a full stop': [
    rename('errors/402/card_declined', 'errors/402/declined.'),
    'name-reserved',
  ],
  'a response that is named after a device': [write('answers/v1/Con .json', '{}'), 'name-reserved'],
  'a response in a folder that is named after a device': [
    write('answers/LPT²/a.json', '{}'),
    'name-reserved',
  ],
  'a response with a character that Windows does not allow': [
    write('answers/a?b.json', '{}'),
    'name-reserved',
  ],
  'a folder that ends with a blank': [write('answers/v1 /a.json', '{}'), 'name-reserved'],
  'a code that only begins like a device': [
    rename('errors/402/card_declined', 'errors/402/console'),
    'passes',
  ],
  'the code of the file of a page': [
    both(plainUrls, rename('errors/402/card_declined', 'errors/402/index.html')),
    'error-url-taken',
  ],
  'a code like the Markdown of another': [
    both(plainUrls, rename('errors/402/card_declined', 'errors/402/expired_card.md')),
    'path-taken',
  ],
  'a code like the JSON of another': [
    both(plainUrls, rename('errors/402/card_declined', 'errors/402/Expired_Card.json')),
    'path-taken',
  ],
  'the code of the file of all errors': [
    both(plainUrls, rename('errors/402/card_declined', 'errors/402/errors.json')),
    'error-url-taken',
  ],
  'a success response in Latin-1': [
    write('answers/a.json', Buffer.from([0x22, 0xe9, 0x22])),
    'encoding-not-utf8',
  ],
  'a test of the content': [write('tests/a.spec.ts', ''), 'passes'],
  'a success response with a byte-order mark': [write('answers/a.json', '\uFEFF{}'), 'passes'],
  'a link to nowhere': [link(ERROR, '/nowhere'), 'file-not-regular'],
  'a link to a file': [link(ERROR, '/etc/hostname'), 'file-not-regular'],
  'a link to itself': [link(ERROR, 'index.mdx'), 'file-not-regular'],
  'a link to a folder': [link('errors/402/linked', '/etc'), 'file-not-regular'],
  'a link to the folder above': [link('errors/402/loop', '..'), 'file-not-regular'],
  'api.yaml as a link': [link('api.yaml', '/etc/hostname'), 'file-not-regular'],
  'a folder for the page': [both(remove(ERROR), write(`${ERROR}/a`, '')), 'file-not-regular'],
  'a folder for api.yaml': [both(remove('api.yaml'), write('api.yaml/a', '')), 'file-not-regular'],
  'a pipe for the page': [
    both(remove(ERROR), (root) => execFileSync('mkfifo', [join(root, ERROR)])),
    'file-not-regular',
  ],
  'no content': [(root) => rmSync(root, { recursive: true }), 'content-missing'],
  'a file for the content': [
    both(
      (root) => rmSync(root, { recursive: true }),
      (root) => writeFileSync(root, 'x'),
    ),
    'content-missing',
  ],
  'an empty folder': [
    both(
      (root) => rmSync(root, { recursive: true }),
      (root) => mkdirSync(root),
    ),
    'api-missing',
  ],
  'no errors': [remove('errors'), 'errors-missing'],
  'no statuses': [remove('statuses'), 'status-missing'],
  'a code of 240 letters': [
    rename('errors/402/card_declined', `errors/402/${'a'.repeat(240)}`),
    'code-invalid',
  ],
  'a code with a blank': [rename('errors/402/card_declined', 'errors/402/card declined'), 'code-invalid'],
  'a code with a per cent sign': [rename('errors/402/card_declined', 'errors/402/card%2e'), 'code-invalid'],
  'a code with a quote': [rename('errors/402/card_declined', 'errors/402/card"'), 'code-invalid'],
  'a code with markup': [rename('errors/402/card_declined', 'errors/402/<b>'), 'code-invalid'],
  'a code that begins with an underscore': [
    rename('errors/402/card_declined', 'errors/402/_card'),
    'code-invalid',
  ],
  'a code in another script': [rename('errors/402/card_declined', 'errors/402/карта'), 'code-invalid'],
  'an error without a status': [write('errors/auth/invalid/index.mdx', 'x'), 'status-invalid'],
  'a status of 199': [write('errors/199/fine/index.mdx', 'x'), 'status-invalid'],
  'a status of 600': [write('statuses/600.mdx', 'x'), 'content-file-misplaced'],
  'a code in two statuses with one URL': [
    (root) =>
      cpSync(join(root, 'errors/402/card_declined'), join(root, 'errors/404/card_declined'), {
        recursive: true,
      }),
    'error-url-taken',
  ],
  'two codes that differ in case': [
    (root) =>
      cpSync(join(root, 'errors/402/card_declined'), join(root, 'errors/402/Card_declined'), {
        recursive: true,
      }),
    'error-url-taken',
  ],
  'the code of a page': [rename('errors/402/card_declined', 'errors/402/search'), 'error-url-taken'],
  'the code of a status': [rename('errors/402/card_declined', 'errors/402/404'), 'error-url-taken'],
};

const contract: Table = {
  'the path of a file of the site': [api('path: /docs/error-codes', 'path: /404.html'), 'path-taken'],
  'a path below a file of the site': [api('path: /docs/error-codes', 'path: /robots.txt/a'), 'path-taken'],
  'another path of the search index': [apiLine('otherPaths: [/pagefind]'), 'path-taken'],
  'another path of the scripts': [apiLine('otherPaths: [/_astro]'), 'path-taken'],
  'another path over a file': [apiLine('otherPaths: [/docs/error-codes/errors.json]'), 'path-taken'],
  'another path over an error': [apiLine('otherPaths: [/docs/error-codes/card-declined]'), 'error-url-taken'],
  ...Object.fromEntries(
    [
      `/${'a'.repeat(300)}`,
      '/a'.repeat(200),
      '/.errors',
      '/docs/.nojekyll',
      '/con',
      '/docs/AUX.x',
      '/docs.',
    ].map((path): [string, Table[string]] => [
      `the path ${path}`,
      [api('path: /docs/error-codes', `path: ${path}`), 'value-invalid'],
    ]),
  ),
  'an errorUrl with a dot': [
    api('{site}{path}/{code:kebab}', '{site}{path}/./{code}'),
    'error-url-misses-page',
  ],
  'an errorUrl with two fragments': [
    api('{site}{path}/{code:kebab}', '{site}{path}#{code}#'),
    'error-url-misses-page',
  ],
  ...Object.fromEntries(
    [
      'https://user:pw@ledger.example',
      'https://ledger.example\\x',
      'https://LEDGER.example',
      'https://ledger.example:443',
      'https://ledger.example/',
      'https://-',
      'https://a..b',
    ].map((site): [string, Table[string]] => [
      `the site ${site}`,
      [api('site: https://stripe.com', `site: '${site}'`), 'value-invalid'],
    ]),
  ),
  ...Object.fromEntries(
    ['en-12', 'en-us-us', 'en-GB-oed', 'en-abc-def-ghi-jkl', '12', 'e', 'und', 'und-Latn'].map(
      (tag): [string, Table[string]] => [
        `the language ${tag}`,
        [apiLine(`language: "${tag}"`), 'value-invalid'],
      ],
    ),
  ),
  ...Object.fromEntries(
    ['ja-u-ca-japanese', 'en-x-private', 'pt-BR', 'zh-Hant'].map((tag): [string, Table[string]] => [
      `the language ${tag}`,
      [apiLine(`language: ${tag}`), 'passes'],
    ]),
  ),
  'a secret with the name of a method of every object': [
    apiLine('samples: { languages: [curl], secrets: [constructor] }'),
    'secret-unknown',
  ],
  'a field with the name of a method of every object': [
    api(/^response:/m, 'response:\n  constructor: a\n  toString: b'),
    'passes',
  ],
  'a help channel with a blank': [
    api('https://community.stripe.example/', "'https://community.stripe.example/a b'"),
    'value-invalid',
  ],
  'a source without a host': [apiLine('source: "https://{file}"'), 'value-invalid'],
  'a source whose host is the file': [apiLine('source: "https://{file}.example/a"'), 'value-invalid'],
  'two errors that replace each other': [
    both(
      front('state: { is: deprecated, replacedBy: 402/expired_card }'),
      edit(
        'errors/402/expired_card/index.mdx',
        'summary:',
        'state: { is: deprecated, replacedBy: 402/card_declined }\nsummary:',
      ),
    ),
    'replacement-cycle',
  ],
  'a placeholder that does not exist': [api('{message}', '{mesage}'), 'placeholder-unknown'],
  'a placeholder in errorUrl that does not exist': [
    api('{site}{path}/{code:kebab}', '{site}{path}/{codes}'),
    'placeholder-unknown',
  ],
  'an errorUrl without a code': [api('{site}{path}/{code:kebab}', '{site}{path}'), 'error-url-without-code'],
  'an errorUrl off the site': [
    api('{site}{path}/{code:kebab}', 'https://elsewhere.example/{code}'),
    'error-url-misses-page',
  ],
  'an errorUrl to no page': [
    api('{site}{path}/{code:kebab}', '{site}/other/{code}'),
    'error-url-misses-page',
  ],
  'an errorUrl with a query': [
    api('{site}{path}/{code:kebab}', '{site}{path}?code={code}'),
    'error-url-misses-page',
  ],
  'an errorUrl to another anchor': [
    api('{site}{path}/{code:kebab}', '{site}{path}/{status}#error-{code}'),
    'error-url-misses-page',
  ],
  'an errorUrl to anchors of a further page': [
    api('{site}{path}/{code:kebab}', '{site}{path}/all#{code}'),
    'passes',
  ],
  'an errorUrl to anchors of a page that is taken': [
    api('{site}{path}/{code:kebab}', '{site}{path}/search#{code}'),
    'path-taken',
  ],
  'a filter that does not exist': [
    api('{site}{path}/{code:kebab}', '{site}{path}/{code:camel}'),
    'placeholder-unknown',
  ],
  'the URL of the page of another error': [
    front('errorUrl: https://stripe.com/docs/error-codes/expired-card'),
    'error-url-taken',
  ],
  'the URL of a page of the site': [front('errorUrl: https://stripe.com/docs/error-codes/402'), 'path-taken'],
  'a URL that is not one': [front('errorUrl: card-declined'), 'value-invalid'],
  'a URL with a fragment and no anchor': [
    front('errorUrl: https://stripe.com/docs/error-codes/all#a/b'),
    'error-own-url-misses-page',
  ],
  'a response without a code': [
    api(/^response:[\s\S]*?(?=^fields)/m, 'response:\n  message: "{message}"\n'),
    'response-without-code',
  ],
  'a response that is a list': [
    api(/^response:[\s\S]*?(?=^fields)/m, 'response: ["{code}"]\n'),
    'value-invalid',
  ],
  'a response that is a text': [
    api(/^response:[\s\S]*?(?=^sampleRequestId)/m, 'response: "{code}"\n'),
    'response-value-other-kind',
  ],
  'a response that is a number': [
    api(/^response:[\s\S]*?(?=^sampleRequestId)/m, 'response: 5\n'),
    'value-invalid',
  ],
  'a number within a text': [api("'{code}'", "'no {code:number}'"), 'placeholder-not-alone'],
  'a number for a code that is none': [
    api("    code: '{code}'", "    code: '{code:number}'"),
    'code-not-a-number',
  ],
  'a field that there is not': [api('error.code:', 'error.cod:'), 'field-unknown'],
  'no request id for the samples': [api(/^sampleRequestId: .*\n/m, ''), 'sample-request-id-missing'],
  'a path with dots': [api('path: /docs/error-codes', 'path: /a/../x'), 'value-invalid'],
  'a path without a slash': [api('path: /docs/error-codes', 'path: error-codes'), 'value-invalid'],
  'the path of the search index': [api('path: /docs/error-codes', 'path: /pagefind'), 'path-taken'],
  'the path of the scripts': [api('path: /docs/error-codes', 'path: /_astro/x'), 'path-taken'],
  'the same path twice': [apiLine('otherPaths: [/docs/error-codes]'), 'path-taken'],
  'another path over a page': [apiLine('otherPaths: [/docs/error-codes/402]'), 'path-taken'],
  'two other paths that clash': [apiLine('otherPaths: [/a, /a/402]'), 'path-taken'],
  'a language that is none': [apiLine('language: "x y"'), 'value-invalid'],
  'a mailbox that is none': [api('url: https://community.stripe.example/', 'email: nobody'), 'value-invalid'],
  'a channel with a script': [
    api('https://community.stripe.example/', 'javascript:alert(1)'),
    'value-invalid',
  ],
  'a fixer that is no text': [api('integrator: the integrator', 'integrator: [a]'), 'value-invalid'],
};

const folder = mkdtempSync(join(MEMORY, 'hostile-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

for (const [kind, table] of Object.entries({ bytes, yaml, text, places, contract })) {
  for (const [name, [change, expected]] of Object.entries(table)) {
    test(`${kind}: ${name}`, (t) => {
      const root = join(folder, String(++count));
      cpSync('fixtures/nested', root, { recursive: true });
      try {
        change(root);
      } catch (error) {
        if (process.platform !== 'win32') throw error;
        return t.skip('Windows cannot have such a file');
      }
      const start = process.cpuUsage();
      const { diagnostics } = readContent(root);
      assert.ok(process.cpuUsage(start).user < MAX_CPU_MS * 1_000, 'takes too long');
      const lines = diagnostics.map(format);
      if (expected === 'passes') assert.deepEqual(lines, []);
      else
        assert.ok(
          diagnostics.some(({ name: reported }) => reported === expected),
          lines.join('\n'),
        );
      for (const { file, line, column, fix } of diagnostics) {
        assert.ok(file && line >= 1 && column >= 1 && fix, 'names its location and the fix');
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
