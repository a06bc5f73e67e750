// What people write is matched word by word: in any order, abbreviated, misspelt, or in words of their own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { harbor, ledger } from '../../../fixtures/lookup-catalogs.ts';
import { createIndex } from './lookup-index.ts';
import { lookup } from './lookup.ts';
import { wordsOf } from '../words.ts';
import { bySpelling } from './spelling.ts';

const index = createIndex({
  ...harbor,
  guide: ['/docs/errors/error-object/', 'The error object', 'fields answer'],
});
const find = (text: string) => {
  const { exact, suggestions, prose } = lookup(text, index);
  const [first] = suggestions;
  return { exact, first: first?.entry.title, fit: first?.fit, prose };
};

const groups: Record<string, [title: string, ...queries: string[]][]> = {
  'a part of a code': [
    ['berth_closed', 'berth', 'berth_c', 'h_closed'],
    ['captain_license_missing', 'license_missing', '_missing'],
  ],
  'abbreviations, in any order': [
    ['captain_license_expired', 'capt lic exp', 'exp lic capt', 'expired captain', 'lic_exp'],
    ['ship_not_found', 'ship nf found', 'no ship found'],
  ],
  'a slip in every word': [
    [
      'captain_license_expired',
      'captian_license_expired',
      'captain licence exipred',
      'xaptain license expird',
      'expierd captin',
    ],
    ['berth_closed', 'bert_closed', 'berthclosd', 'brethcolsed', 'bertth clsed'],
  ],
  'an abbreviation and a slip': [
    ['captain_license_missing', 'cap lisense missing', 'capt misssing'],
    ['berth_closed', 'clsoed berth', 'brth closed'],
  ],
  'other forms of a word': [
    ['captain_license_expired', 'license expires', 'expiration of the license'],
    ['berth_closed', 'berths closing'],
  ],
  'words of the message, of the keywords, of the question and of everyday': [
    ['use_radio', 'flags', 'signal', 'channel instead of flags'],
    ['berth_closed', 'quay in winter', 'mooring season'],
    ['captain_license_expired', 'renew papers', 'stale license'],
    ['captain_license_missing', 'without a license', 'license absent'],
  ],
  'a misspelt word of a like meaning': [
    ['captain_license_expired', 'stael license', 'stalle licence'],
    ['captain_license_missing', 'license absnet', 'withuot license'],
  ],
  'a question': [
    ['berth_closed', 'why is the berth closed in winter', 'can I use the quay'],
    ['captain_license_missing', 'what happens if the captain sends no license'],
  ],
  'fields and the page that explains them': [
    ['The error object', 'trace_id', 'err.error_name', 'what is the error_text', 'error object'],
    [
      'The error object',
      'shape of an error response',
      'error response',
      'ErrorResponse struct',
      'error json',
    ],
    ['captain_license_missing', 'error_text captain license missing'],
  ],
};

for (const [name, rows] of Object.entries(groups)) {
  test(name, () => {
    for (const [title, ...queries] of rows) {
      for (const query of queries) assert.equal(find(query).first, title, query);
    }
  });
}

test('how sure a suggestion is', () => {
  const fits: Record<string, string[]> = {
    sure: ['closed berth', 'berths winter', 'trace_id', 'The ship was there: there is no ship with the name'],
    // A synonym, a word that the catalog lacks, and a field within a question.
    likely: ['stale', 'license absent', 'berth closed tomato', 'what is the error_text', 'closd_berthh'],
    // A word of the summary, and more unknown words than known ones.
    'may fit': ['renew papers', 'quay', 'berth tomato potato', 'winter tomato'],
  };
  for (const [fit, queries] of Object.entries(fits)) {
    for (const query of queries) assert.equal(find(query).fit, fit, query);
  }
  assert.equal(lookup('trace_id', index).unknown, undefined);
  for (const query of ['the', 'for the', 'no of', 'tomato potato onion carrot lettuce cabbage']) {
    assert.equal(find(query).fit, undefined, query);
  }
});

test('one word of many that fits is chance, and two letters within a code are too', () => {
  const letter = 'tomato potato onion carrot lettuce cabbage quay';
  assert.deepEqual(lookup(letter, index).suggestions, []);
  // “rt” is within “berth_closed”, which begins with “be”.
  assert.equal(find('be').first, 'berth_closed');
  assert.deepEqual(lookup('rt', index).suggestions, []);
});

test('three letters within a code find it', () => {
  const codes = createIndex(ledger);
  // The code is `ratelimited`, and its message has none of these letters.
  assert.equal(lookup('lim', codes).suggestions[0]?.entry.code, 'ratelimited');
});

test('suggestions far behind the best one are dropped, those close to it are listed', () => {
  const titles = (query: string) => lookup(query, index).suggestions.map(({ entry }) => entry.title);
  assert.deepEqual(titles('captain'), ['captain_license_expired', 'captain_license_missing']);
  assert.deepEqual(titles('captain renew'), ['captain_license_expired', 'captain_license_missing']);
  assert.deepEqual(titles('closed berth ship'), ['berth_closed']);
  assert.deepEqual(titles('closed berth expired'), ['berth_closed']);
});

test('a screen of results is listed, and six words go to the text search', () => {
  const [status, reason] = harbor.statuses[0]!;
  const rows = 'abcdefghijkl'
    .split('')
    .map((letter): [string, string] => [`license_${letter}${letter}`, 'No.']);
  const many = createIndex({ ...harbor, statuses: [[status, reason, rows]] });
  assert.equal(lookup('license', many).suggestions.length, 8);
  const { prose } = find('tomato potato onion carrot lettuce cabbage pepper radish');
  assert.equal(prose.length, 6);
});

test('nothing but a code, a URL, a response or a status is certain', () => {
  for (const query of ['berth', 'berth closd', 'captain', 'license', 'closed', 'flags', 'the radio']) {
    assert.deepEqual(find(query).exact, [], query);
  }
});

test('what says nothing of an error finds nothing that looks like an answer', () => {
  for (const query of [
    'pizza recipe',
    'qwertyuiop',
    '🙂',
    '...',
    'hello',
    'how do I',
    'SELECT * FROM users',
    'weather tomorrow',
    'harbor',
    '42',
  ]) {
    const { fit } = find(query);
    assert.ok(fit === undefined || fit === 'may fit', query);
  }
});

test('another API’s response, traceback or page has no offers that look like answers', () => {
  const texts = [
    '{"error":{"code":"license_missing","message":"No license."}}',
    '{"message":"Berth is not available","documentation_url":"https://other.example"}',
    '<html><head><title>423 Locked</title></head><body><h1>423 Locked</h1></body></html>',
    'TypeError: Cannot read properties of undefined\n    at a (/srv/a.js:1:1)',
    '{"http_status":409,"error_name":"berth_taken","error_text":"Taken."}',
  ];
  for (const text of texts) {
    const { fit, exact } = find(text);
    assert.ok(!exact.some(({ entry }) => entry.code), text);
    assert.ok(fit === undefined || fit === 'may fit', text);
  }
});

test('a traceback is looked up by the names of its exceptions and what they say', () => {
  const texts = [
    'Traceback (most recent call last):\n  File "a.py", line 1\nsdk.BerthClosedError: not in winter',
    'Exception in thread "main" com.acme.BerthClosedException: no\n\tat A.b(A.java:1)',
    'Error: This berth is closed for the season.\n    at a (b.js:1:2)',
  ];
  for (const text of texts) assert.equal(find(text).first, 'berth_closed', text);
});

test('exceptions of Ruby, Rails, PHP and Elixir are looked up like the others', () => {
  const texts = [
    'Harbor::BerthClosedError (not in winter):\n\napp/models/ship.rb:3:in `dock',
    "ship.rb:3:in `dock': not in winter (Harbor::BerthClosedError)\n\tfrom ship.rb:9",
    'PHP Fatal error:  Uncaught Harbor\\BerthClosedException: no in /srv/a.php:3\nStack trace:\n#0 {main}',
    '** (BerthClosedError) not in winter\n    (harbor 1.0.0) lib/a.ex:3: A.b/1',
  ];
  for (const text of texts) assert.equal(find(text).first, 'berth_closed', text);
});

test('of a long stack trace, the last lines are looked up, since they name the cause', () => {
  const wrappers = Array.from({ length: 8 }, (_, number) => `Caused by: a.RadioError: wrapper ${number}`);
  const text = [
    'Exception in thread "main" a.RadioError: no',
    ...wrappers,
    'Caused by: b.BerthClosedError: no',
  ];
  assert.equal(find(text.join('\n')).first, 'berth_closed');
});

test('the last five exceptions of a stack trace are looked up, and those before them are not', () => {
  const trace = [
    'Exception in thread "main" a.CaptainLicenseExpiredError: no',
    'Caused by: b.BerthError: no',
  ];
  const later = ['One', 'Two', 'Three', 'Four'].map((name) => `Caused by: c.${name}Error: no`);
  assert.equal(find(trace.join('\n')).first, 'captain_license_expired');
  assert.equal(find([...trace, ...later].join('\n')).first, 'berth_closed');
});

test('a person may write a slash in a sentence of 22 words', () => {
  const question =
    'why is the berth/quay closed when I want to use it in winter with the others who are on my ship';
  assert.equal(wordsOf(question).length, 22);
  assert.equal(find(question).first, 'berth_closed');
  // A log line of 27 words.
  assert.equal(find(`${question} now and for all time`).first, undefined);
});

test('an answer that is no response is looked up by its plain lines', () => {
  const text = 'HTTP/1.1 423 Locked\ncontent-type: text/plain\n\nThe berth is closed';
  assert.equal(find(text).first, 'berth_closed');
});

test('the API’s own name is not a word of an error, even if it is misheard', () => {
  for (const query of ['harbor', 'harbour', 'herbor'])
    assert.deepEqual(lookup(query, index).suggestions, [], query);
  assert.equal(find('closed berth from harbour').first, 'berth_closed');
});

test('a stop word of a message only matches itself', () => {
  // “for” and “of” are in messages, and the beginnings or neighbors of these words.
  for (const query of ['form', 'fork', 'off', 'forest'])
    assert.deepEqual(lookup(query, index).suggestions, [], query);
});

test('a word of most errors counts less than a word that describes one', () => {
  // “Missing” is in the code of another error, and “flags” only in the message of this one.
  for (const query of ['missing flags', 'flags missing', 'wrong flags'])
    assert.equal(find(query).first, 'use_radio', query);
  assert.equal(find('missing').first, 'captain_license_missing');
  // It still counts.
  assert.equal(find('missing flags').fit, 'may fit');
});

test('the plural of a stop word is a stop word', () => {
  for (const query of ['messages', 'the responses of the apis', 'our pages'])
    assert.deepEqual(find(query).prose, [], query);
});

test('a long sentence is not diluted by its length', () => {
  const text =
    'Hello team, since our last release the crew on deck reports every morning that the berth they booked is closed and the tourists complain loudly';
  assert.equal(find(text).first, 'berth_closed');
});

test('beginnings of two words of a code that are joined', () => {
  const queries = ['captainlic error', 'captlic', 'captainexp', 'lic captainlic'];
  for (const query of queries) assert.match(find(query).first ?? '', /^captain_license/, query);
  assert.equal(find('captainmiss').first, 'captain_license_missing');
  assert.equal(find('berclo error').first, 'berth_closed');
  // Each beginning has three letters, and both are words of the same code.
  for (const query of ['bercl', 'berlic', 'berclot']) assert.equal(find(query).first, undefined, query);
});

test('a field in plain words is prose in a sentence, and a field if it is written like code', () => {
  assert.equal(find('the error text tells us that the berth is closed').first, 'berth_closed');
  assert.equal(find('where is the error text').first, 'The error object');
  // The other words distinguish no error, so they don't count.
  assert.equal(find('where is the error text').fit, 'likely');
  assert.equal(find('the error_text tells us that the berth is closed').first, 'The error object');
});

test('a question for the response of errors leads to its page, unless it describes an error', () => {
  assert.equal(find('error response').first, 'The error object');
  assert.equal(find('error response about papers').first, 'captain_license_expired');
  for (const query of ['json', 'the response body', 'error', 'an error from the API'])
    assert.equal(find(query).first, undefined, query);
});

test('only what is like the code counts as its name', () => {
  const isNamed = (query: string) => lookup(query, index).suggestions[0]?.isNamed;
  for (const query of ['berth_clsoed', 'berth', 'closed-berth']) assert.equal(isNamed(query), true, query);
  // A keyword, a word of the message, and a word that says nothing.
  for (const query of ['mooring', 'season', 'not']) assert.equal(isNamed(query), false, query);
});

test('an unknown name is only compared with codes and messages, not with keywords', () => {
  const { unknown, suggestions } = lookup('mooring_channel', index);
  assert.equal(unknown, 'mooring_channel');
  assert.ok(suggestions.every(({ fit }) => fit === 'may fit'));
  assert.equal(find('captain_license_expired_again').fit, 'likely');
  // Two of three words of a code are in the name.
  assert.equal(find('captain_license_failed').fit, 'likely');
});

test('whom to ask is no word of an error', () => {
  const [status, reason] = harbor.statuses[0]!;
  const asks = createIndex({
    ...harbor,
    statuses: [
      [status, reason, [['berth_closed', 'Write to support@harbor.example or https://harbor.example/desk.']]],
    ],
  });
  for (const query of ['support', 'desk', 'example']) {
    assert.deepEqual(lookup(query, asks).suggestions, [], query);
  }
});

test('the text search gets the most distinctive words, wherever they are in the query', () => {
  const text = 'dear people we kindly wonder what happens during the winter season with the mooring signal';
  assert.ok(
    ['mooring', 'signal'].every((word) => find(text).prose.includes(word)),
    find(text).prose.join(),
  );
});

test('prose is asked where the matcher is unsure, for the words that say something', () => {
  assert.deepEqual(find('berth').prose, []);
  // A misspelled code is an unknown name, but what it means is clear.
  assert.deepEqual(find('berth_clsoed').prose, []);
  assert.deepEqual(find('berth_sunk').prose, ['berth_sunk']);
  assert.deepEqual(find('how do I rotate a secret').prose, ['rotate', 'secret']);
  assert.deepEqual(find('x.authorization_check').prose, ['authorization_check']);
  for (const query of ['', 'the and of', 'because she was out since', 'Harbor', 'harbour api'])
    assert.deepEqual(find(query).prose, [], query);
});

test('retired errors come last, however well they fit', () => {
  const [status, reason] = harbor.statuses[0]!;
  const pier = createIndex({
    ...harbor,
    statuses: [
      [
        status,
        reason,
        [['dock_busy', 'The dock next to the pier is busy.']],
        [['pier_gone', 'The pier was taken down.']],
      ],
    ],
  });
  const { suggestions } = lookup('the pier was gone', pier);
  assert.deepEqual(
    suggestions.map(({ entry }) => entry.code),
    ['dock_busy', 'pier_gone'],
  );
  assert.ok(suggestions[0]!.score < suggestions[1]!.score);
});

test('a rare word counts more than one that many errors have', () => {
  const rows = ['captain', 'crew', 'cargo', 'anchor'].map((word): [string, string] => [
    `${word}_license`,
    `The license of the ${word} is void.`,
  ]);
  const [status, reason] = harbor.statuses[0]!;
  const many = createIndex({
    ...harbor,
    statuses: [[status, reason, [...rows, ['signal_flag_torn', 'A flag is torn.']]]],
  });
  // Each of the five errors has one of the two words.
  assert.equal(lookup('license flag', many).suggestions[0]?.entry.code, 'signal_flag_torn');
  assert.equal(lookup('flag license', many).suggestions[0]?.entry.code, 'signal_flag_torn');
});

test('words of scripts without spaces are pairs of letters', () => {
  assert.deepEqual(wordsOf('停止されました ok'), ['停止', '止さ', 'され', 'れま', 'まし', 'した', 'ok']);
  assert.deepEqual(wordsOf('Édité RBACPolicy useHttps_2'), ['edite', 'rbac', 'policy', 'use', 'https', '2']);
});

test('every code is found first with any single slip within it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...index.entries.filter(({ isRetired, code }) => !isRetired && code !== 'use_radio')),
      fc.nat(30),
      fc.constantFrom('drop', 'double', 'swap', 'wrong'),
      ({ code }, place, kind) => {
        const at = 1 + (place % (code.length - 2));
        const [before, letter, after] = [code.slice(0, at), code[at]!, code.slice(at + 1)];
        const text = {
          drop: before + after,
          double: before + letter + letter + after,
          swap: before + after[0]! + letter + after.slice(1),
          wrong: `${before}q${after}`,
        }[kind];
        const { exact, suggestions } = lookup(text, index);
        assert.equal((exact[0] ?? suggestions[0])?.entry.code, code, text);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a name is unknown if it is written like code, or if some error is like it', () => {
  assert.equal(lookup('tomato_potato', index).unknown, 'tomato_potato');
  assert.equal(lookup('berth-potato', index).unknown, 'berth-potato');
  assert.equal(lookup('tomato-potato', index).unknown, undefined);
});

test('the first 32 words of a query are matched', () => {
  const late = (count: number) =>
    find([...Array.from({ length: count }, (_, number) => `tomato${number}`), 'closed berth'].join(' '))
      .first;
  assert.equal(late(28), 'berth_closed');
  assert.equal(late(34), undefined);
});

test('a word counts by where it is: in the code, in the message, in the keywords or in the summary', () => {
  const fits = { berth: 'sure', season: 'sure', mooring: 'sure', quay: 'may fit' };
  for (const [query, fit] of Object.entries(fits)) assert.equal(find(query).fit, fit, query);
  // One word of the summary is enough among two other words, and not among six.
  assert.equal(find('quay tomato potato').first, 'berth_closed');
  const [status, reason] = harbor.statuses[0]!;
  const rows: [string, string, string][] = [
    ['dock', 'No.', 'signal'],
    ['signal_lost', 'No.', ''],
  ];
  const signals = createIndex({ ...harbor, statuses: [[status, reason, rows]] });
  assert.equal(lookup('signal tomato', signals).suggestions[0]?.entry.code, 'signal_lost');
});

test('six words count, and unknown words count half', () => {
  const others = 'tomato potato onion carrot lettuce cabbage pepper radish spinach';
  assert.equal(find(`berth ${others}`).first, 'berth_closed');
  assert.equal(find('closed berth tomato potato').fit, 'likely');
  // Half of the words of this name are those of a code.
  assert.equal(find('closed_berth_tomato_potato').fit, 'may fit');
});

test('all words of a code are less certain than its whole message', () => {
  const score = (text: string) => lookup(text, index).suggestions[0]!.score;
  assert.ok(score('closed berth') < score('This berth is closed for the season.'));
});

test('a quarter of the letters of a name may be wrong', () => {
  const codes = (text: string) => bySpelling(text, index).map(({ entry }) => entry.code);
  assert.deepEqual(codes('pxergxne'), ['pier_gone']);
  assert.deepEqual(codes('pxerxxne'), []);
  assert.deepEqual(codes('bxrthcloxed'), ['berth_closed']);
  assert.deepEqual(codes('bxrthxloxed'), []);
  assert.deepEqual(codes('xyz'), []);
});
