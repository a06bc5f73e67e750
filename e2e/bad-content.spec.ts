// A mistake in the content stops check and build with its place and its remedy, and the last site stays.
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { npmRun, scratchContent, type Scratch } from './scratch.ts';
import { dist, expect, test } from './site.ts';

const https = 'errors/403/use_https/index.mdx';
const tenancy = 'errors/403/session_authorization_tenancy_error/index.mdx';

interface Case {
  /** Makes the mistake. */
  spoil(scratch: Scratch): void;
  /** Where the mistake is: the file, and the line that the message must name. */
  at: [file: string, line: number];
  what: string | RegExp;
  fix: string | RegExp;
  /** A rule of style, which stops the check alone. */
  isStyle?: boolean;
}

const edit =
  (...change: Parameters<Scratch['edit']>) =>
  (scratch: Scratch) =>
    scratch.edit(...change);
const all =
  (...steps: Case['spoil'][]) =>
  (scratch: Scratch) =>
    steps.forEach((step) => step(scratch));

const cases = {
  'an unknown key': {
    spoil: edit(https, 'summary:', 'sumary:'),
    at: [https, 3],
    what: '`sumary` is not a known key',
    fix: 'Rename it to `summary`',
  },
  'an unknown key in a block': {
    spoil: edit(https, '  body:', '  colour: red\n  body:'),
    at: [https, 11],
    what: '`sample.colour` is not a known key',
    fix: 'the known keys are request, body, prints',
  },
  'a missing message': {
    spoil: edit(https, /^message:.*\n/m, ''),
    at: [https, 2],
    what: '`message` is missing',
    fix: 'error_message, letter by letter',
  },
  'an empty message': {
    spoil: edit(https, /^message:.*$/m, "message: ''"),
    at: [https, 2],
    what: '`message` is wrong',
    fix: 'error_message, letter by letter',
  },
  'a summary that is too short': {
    spoil: edit(https, /^summary:.*$/m, 'summary: Plain HTTP.'),
    at: [https, 3],
    what: '`summary` is wrong',
    fix: '30 to 160 characters',
  },
  'a word where yes or no belongs': {
    spoil: edit(https, 'retryHelps: false', 'retryHelps: maybe'),
    at: [https, 5],
    what: '`retryHelps` is wrong: expected boolean, received string',
    fix: 'true if the same request can succeed later',
  },
  'somebody who cannot fix anything': {
    spoil: edit(https, 'fixableBy: [developer]', 'fixableBy: [nobody]'),
    at: [https, 6],
    what: '`fixableBy.0` is wrong',
    fix: 'developer, project-admin, organization-admin, end-user, api-support',
  },
  'no front matter': {
    spoil: ({ root }) =>
      writeFileSync(join(root, https), '## Why it happens\n\nText.\n\n## How to fix it\n\nText.\n'),
    at: [https, 1],
    what: 'The front matter is missing',
    fix: 'Begin the file with a line `---`',
  },
  'YAML that cannot be read': {
    spoil: edit(https, /^message:.*$/m, 'message: "Please use https'),
    at: [https, 2],
    what: 'The YAML cannot be read',
    fix: 'double quotes',
  },
  'a key written twice': {
    spoil: edit(https, 'related: []', 'related: []\nrelated: []'),
    at: [https, 8],
    what: 'Map keys must be unique',
    fix: 'Mend this line',
  },
  'a folder name that is no error type': {
    spoil: ({ root }) => renameSync(join(root, 'errors/403/use_https'), join(root, 'errors/403/Use-HTTPS')),
    at: ['errors/403/Use-HTTPS/index.mdx', 1],
    what: '`Use-HTTPS` is no error type',
    fix: 'a-z, 0-9 and underscores',
  },
  'a folder without a page': {
    spoil: ({ root }) => rmSync(join(root, https)),
    at: ['errors/403/use_https', 1],
    what: 'The folder has no index.mdx',
    fix: 'Write it, or remove the folder',
  },
  'an unknown status': {
    spoil: ({ root }) => {
      mkdirSync(join(root, 'errors/418'));
      cpSync(join(root, 'errors/403/use_https'), join(root, 'errors/418/teapot'), { recursive: true });
    },
    at: ['errors/418/teapot/index.mdx', 1],
    what: 'There is no status 418',
    fix: /statuses\/418\.mdx, or move the folder to one of: 403/,
  },
  'a folder name that is no status': {
    spoil: ({ root }) => renameSync(join(root, 'errors/403'), join(root, 'errors/forbidden')),
    at: ['errors/forbidden/use_https/index.mdx', 1],
    what: '`forbidden` is no status of an error',
    fix: '400 to 599',
  },
  'a status without errors': {
    spoil: ({ root }) => cpSync(join(root, 'statuses/403.mdx'), join(root, 'statuses/404.mdx')),
    at: ['statuses/404.mdx', 1],
    what: 'The status has no error',
    fix: 'Add one below errors/404/',
  },
  'the same former name twice': {
    spoil: all(
      edit(https, 'formerNames: []', 'formerNames: [old_name]'),
      edit(tenancy, 'formerNames: []', 'formerNames: [old_name]'),
    ),
    at: [https, 8],
    what: '`old_name` is taken by 403/session_authorization_tenancy_error already',
    fix: 'Keep it where the name led to last',
  },
  'a former name that is a live error': {
    spoil: edit(https, 'formerNames: []', 'formerNames:\n  - organization_suspended'),
    at: [https, 9],
    what: '`organization_suspended` is the error 403/organization_suspended',
    fix: 'Remove it here, or rename that error',
  },
  'a related error that does not exist': {
    spoil: edit(https, 'related: []', 'related: [403/organisation_suspended]'),
    at: [https, 7],
    what: 'There is no error 403/organisation_suspended',
    fix: 'Did you mean 403/organization_suspended?',
  },
  'an error that is related to itself': {
    spoil: edit(https, 'related: []', 'related: [403/use_https]'),
    at: [https, 7],
    what: 'The error points to itself',
    fix: /There are|Did you mean/,
  },
  'broken MDX': {
    spoil: edit(https, 'The request went', 'The <b>request went'),
    at: [https, 18],
    what: 'The MDX cannot be read',
    fix: 'put code between backticks',
  },
  'a component that does not exist': {
    spoil: edit(https, 'The request went', 'The <Request /> went'),
    at: [https, 18],
    what: '`<Request>` is no component of the content',
    fix: 'The components are <Callout kind="note">',
  },
  'code in braces': {
    spoil: edit(https, 'The request went', 'The {request} went'),
    at: [https, 18],
    what: 'Braces hold code in MDX',
    fix: 'put code between backticks',
  },
  'a missing section': {
    spoil: edit(https, /^## How to fix it$/m, '### How to fix it'),
    at: [https, 43],
    what: 'The section “How to fix it” is missing',
    fix: 'Write `## Why it happens`, then `## How to fix it`',
  },
  'an empty section': {
    spoil: edit(https, /## Why it happens\n[\s\S]*?(?=## How)/, '## Why it happens\n\n'),
    at: [https, 16],
    what: 'The section “Why it happens” is empty',
    fix: 'Answer its question',
  },
  'sections in the wrong order': {
    spoil: all(
      edit(https, '## Why it happens', '## Later'),
      edit(https, '## How to fix it', '## Why it happens'),
      edit(https, '## Later', '## How to fix it'),
    ),
    at: [https, 16],
    what: 'The sections are out of order',
    fix: 'Write `## Why it happens`, then `## How to fix it`',
  },
  'a link that is not secure': {
    spoil: edit(https, 'The request went', 'The [request](http://example.com) went'),
    at: [https, 18],
    what: '`http://example.com` leads to no https: or mailto: URL',
    fix: 'Give the full URL',
  },
  'a wrong help URL': {
    spoil: edit('api.yaml', 'https://forum.stytch.com/', 'forum.stytch.com'),
    at: ['api.yaml', 18],
    what: '`help.0.url` is wrong',
    fix: 'beginning with https://',
  },
  'a help address that is no e-mail': {
    spoil: edit('api.yaml', 'support@stytch.com', 'support at stytch.com'),
    at: ['api.yaml', 20],
    what: '`help.1.email` is wrong',
    fix: 'such as support@example.com',
  },
  'a path with a slash at its end': {
    spoil: edit('api.yaml', '/docs/b2b/api/errors\n', '/docs/b2b/api/errors/\n'),
    at: ['api.yaml', 5],
    what: '`path` is wrong: is not an absolute path',
    fix: 'no slash at the end',
  },
  'a missing api.yaml': {
    spoil: ({ root }) => rmSync(join(root, 'api.yaml')),
    at: ['api.yaml', 1],
    what: 'The file is missing',
    fix: 'Write it with the keys name, site, path',
  },
  'a file in the wrong place': {
    spoil: ({ root }) => writeFileSync(join(root, 'errors/403/use_htps.mdx'), 'text'),
    at: ['errors/403/use_htps.mdx', 1],
    what: 'This file has no place here',
    fix: 'errors/{status}/{error_type}/index.mdx',
  },
  'a question that asks nothing': {
    spoil: edit(https, /^question:.*$/m, 'question: The address begins with http.'),
    at: [https, 4],
    what: '`question` is wrong',
    fix: 'a question of 20 to 120 characters',
  },
  'a sample that is missing': {
    spoil: ({ root }) => rmSync(join(root, 'errors/403/use_https/handle.ts')),
    at: ['errors/403/use_https', 1],
    what: 'The folder has no handle.ts',
    fix: 'Every error has a sample in TypeScript: write it',
  },
  'a sample that nothing runs': {
    spoil: ({ root }) => writeFileSync(join(root, 'errors/403/use_https/handle.rb'), 'puts 1'),
    at: ['errors/403/use_https/handle.rb', 1],
    what: 'Nothing runs this file',
    fix: 'The samples of an error are reproduce.sh, handle.ts, handle.py, handle.go, Handle.java',
  },
  'a sample in a language that is not promised': {
    spoil: edit('api.yaml', ', java]', ']'),
    at: ['errors/403/use_https/Handle.java', 1],
    what: 'The reference promises no samples in Java',
    fix: 'Add java to `samples.languages`',
  },
  'an empty sample': {
    spoil: ({ root }) => writeFileSync(join(root, 'errors/403/use_https/handle.py'), '\n'),
    at: ['errors/403/use_https/handle.py', 1],
    what: 'The sample is empty',
    fix: 'Write the program',
  },
  'samples that promise nothing': {
    spoil: edit(https, /^sample:\n( .*\n)+/m, ''),
    at: [https, 2],
    what: '`sample` is missing',
    fix: '`request`, `body` and `prints`',
  },
  'an SDK that is not pinned': {
    spoil: ({ root }) => rmSync(join(root, 'requirements.txt')),
    at: ['requirements.txt', 1],
    what: 'The file is missing',
    fix: 'It pins the SDK',
  },
  'a good answer that is no JSON': {
    spoil: ({ root }) =>
      writeFileSync(join(root, 'answers/v1/b2b/sessions/authenticate.json'), '{ "a": 1, }'),
    at: ['answers/v1/b2b/sessions/authenticate.json', 1],
    what: 'The JSON cannot be read',
    fix: 'Mend it',
  },
  'a sentence that is too long': {
    spoil: edit(https, 'The request went', `The ${'very '.repeat(30)}long request went`),
    at: [https, 18],
    what: /The sentence “The very very very very very …” has \d\d words/,
    fix: 'Divide it: 30 are enough',
    isStyle: true,
  },
  'a section that is too long': {
    spoil: edit(https, 'The request went', `${'A short sentence of six words. '.repeat(40)}The request went`),
    at: [https, 16],
    what: /The section has \d{3} words/,
    fix: 'Say it in 220',
    isStyle: true,
  },
  'a first person': {
    spoil: edit(https, 'The request went', 'We saw that the request went'),
    at: [https, 18],
    what: 'says “We”',
    fix: 'without a first person',
    isStyle: true,
  },
  'a link twice on a page': {
    spoil: edit(
      https,
      'The request went',
      '[One](https://stytch.com/docs) [two](https://stytch.com/docs). The request went',
    ),
    at: [https, 18],
    what: 'The page links to `https://stytch.com/docs` twice',
    fix: 'Keep the first link',
    isStyle: true,
  },
  'a link that ends in a comma': {
    spoil: edit(https, 'The request went', 'The [request](https://stytch.com/docs,) went'),
    at: [https, 18],
    what: '`https://stytch.com/docs,` is no well-formed URL',
    fix: 'Copy it from the address bar',
  },
} as const satisfies Record<string, Case>;

/** Every file of a folder with its content and time: what “left alone” means. */
const state = (folder: string) => {
  const hash = createHash('sha256');
  for (const file of globSync('**/*', { cwd: folder }).sort()) {
    const path = join(folder, file);
    const stats = statSync(path);
    hash.update(`${file} ${stats.mtimeMs} `).update(stats.isFile() ? readFileSync(path) : '');
  }
  return hash.digest('hex');
};

for (const [name, { spoil, at, what, fix, isStyle }] of Object.entries<Case>(cases)) {
  test(name, () => {
    const scratch = scratchContent();
    try {
      spoil(scratch);
      const before = state(dist);
      for (const script of isStyle ? ['check'] : ['check', 'build']) {
        const { status, output } = npmRun(script, scratch.root);
        expect(status, `${script}:\n${output}`).toBe(1);
        const line = output.split('\n').find((each) => each.includes(`content/${at[0]}:${at[1]}:`));
        expect(line, output).toBeTruthy();
        expect(line).toMatch(what instanceof RegExp ? what : new RegExp(escape(what)));
        expect(line).toMatch(fix instanceof RegExp ? fix : new RegExp(escape(fix)));
        expect(output).not.toMatch(/\n\s+at /);
      }
      expect(state(dist)).toBe(before);
    } finally {
      scratch.remove();
    }
  });
}

test('a word that no dictionary has stops the check', () => {
  const scratch = scratchContent();
  try {
    scratch.edit(https, 'The request went', 'The requset went');
    const { status, output } = npmRun('check', scratch.root);
    expect(status).toBe(1);
    expect(output).toContain(`${https}:18:5 - Unknown word (requset) Suggestions: [request`);
  } finally {
    scratch.remove();
  }
});

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('every mistake is listed at once, sorted by place, with a count', () => {
  const scratch = scratchContent();
  try {
    scratch.edit(https, 'summary:', 'sumary:');
    scratch.edit(tenancy, 'retryHelps: false', 'retryHelps: perhaps');
    const { output } = npmRun('check', scratch.root);
    const lines = output.trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('session_authorization_tenancy_error');
    expect(lines[3]).toBe('3 problems in the content. Nothing was built.');
  } finally {
    scratch.remove();
  }
});
