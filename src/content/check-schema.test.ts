import { edit, testMistakes } from '../../fixtures/mistakes.ts';

const quote = 'errors/409/quote_expired/index.mdx';

testMistakes({
  'an unknown key': [
    edit(quote, 'summary:', 'sumary:'),
    'errors/409/quote_expired/index.mdx:2:1 `summary` is missing. What happened, in your own words: a sentence of 10 to 160 characters. (key-missing)',
    'errors/409/quote_expired/index.mdx:3:1 `sumary` is not a known key. Rename it to `summary`, or remove it. (key-unknown)',
  ],
  'an unknown key in a block': [
    edit(quote, '  body:', '  colour: red\n  body:'),
    'errors/409/quote_expired/index.mdx:11:3 `sample.colour` is not a known key. Remove it. The known keys are request, body, prints, logs, also, without. (key-unknown)',
  ],
  'a key that no other is like': [
    edit(quote, 'related: []', 'zzz: 1\nrelated: []'),
    'errors/409/quote_expired/index.mdx:7:1 `zzz` is not a known key. Remove it. The known keys are message, messages, response, errorUrl, summary, question, gate, retry, fixableBy, keywords, related, state, formerNames, sample, fix. (key-unknown)',
  ],
  'a missing message': [
    edit(quote, /^message:.*\n/m, ''),
    'errors/409/quote_expired/index.mdx:2:1 `message` is missing. The message of the API, copied letter by letter. (key-missing)',
  ],
  'an empty message': [
    edit(quote, /^message:.*$/m, "message: ''"),
    'errors/409/quote_expired/index.mdx:2:10 `message` is not valid: contains nothing that can be seen. The message of the API, copied letter by letter. (value-invalid)',
  ],
  'a summary that is too short': [
    edit(quote, /^summary:.*$/m, 'summary: Old.'),
    'errors/409/quote_expired/index.mdx:3:10 `summary` is not valid: too small: expected string to have >=10 characters. What happened, in your own words: a sentence of 10 to 160 characters. (value-invalid)',
  ],
  'a summary that is no sentence': [
    edit(quote, /has run out\.$/m, 'has run out'),
    'errors/409/quote_expired/index.mdx:3:10 `summary` is not valid: does not end like a sentence. What happened, in your own words: a sentence of 10 to 160 characters. (value-invalid)',
  ],
  'a retry that is no object': [
    edit(quote, /^retry:.*$/m, 'retry: later'),
    'errors/409/quote_expired/index.mdx:5:8 `retry` is not valid: expected object, received string. Whether to send the request again: `when` and `advice`. Leave it out if that is not known. (value-invalid)',
  ],
  'a time to retry that there is not': [
    edit(quote, 'when: later', 'when: maybe'),
    'errors/409/quote_expired/index.mdx:5:16 `retry.when` is not valid: invalid option: expected one of "never"|"after-change"|"later". When a retry can succeed: never, after-change (something must change first) or later (nothing needs to change). (value-invalid)',
  ],
  'a retry that does not say when': [
    edit(quote, 'when: later, ', ''),
    'errors/409/quote_expired/index.mdx:5:8 `retry.when` is missing. When a retry can succeed: never, after-change (something must change first) or later (nothing needs to change). (key-missing)',
  ],
  'what is not known is left out': [
    edit(quote, /^(question|retry|fixableBy|related|formerNames):.*\n/gm, ''),
  ],
  'a question that asks nothing': [
    edit(quote, /^question:.*$/m, 'question: The quote of the request is old.'),
    'errors/409/quote_expired/index.mdx:4:11 `question` is not valid: does not end like a question. A question of 10 to 120 characters. The answer is yes for this error, and no for the others of its status. (value-invalid)',
  ],
  'a former name that is no code': [
    edit(quote, '[rate_lapsed]', '[rate lapsed]'),
    'errors/409/quote_expired/index.mdx:8:15 `formerNames.0` is not valid: is not a valid code. The codes that this error used to have. Their URLs keep working. (value-invalid)',
  ],
  'a state that there is not': [
    edit(quote, 'related: []', 'related: []\nstate: { is: gone }'),
    "errors/409/quote_expired/index.mdx:8:14 `state.is` is not valid: invalid discriminator value. Expected 'active' | 'draft' | 'deprecated' | 'retired'. Whether the API sends it: `is: active`, `is: deprecated` with `replacedBy`, or `is: retired` with `since`. `is: draft` marks a page that is not written yet. (value-invalid)",
  ],
  'a deprecated error without a successor': [
    edit(quote, 'related: []', 'related: []\nstate: { is: deprecated }'),
    'errors/409/quote_expired/index.mdx:8:8 `state.replacedBy` is missing. Whether the API sends it: `is: active`, `is: deprecated` with `replacedBy`, or `is: retired` with `since`. `is: draft` marks a page that is not written yet. (key-missing)',
  ],
  'a retired error whose month is a word': [
    edit(quote, 'related: []', 'related: []\nstate: { is: retired, since: May }'),
    'errors/409/quote_expired/index.mdx:8:30 `state.since` is not valid: is not a month. The month in which the API stopped sending it: YYYY-MM. (value-invalid)',
  ],
  'a request that is no method and URL': [
    edit(quote, 'request: POST ', 'request: '),
    'errors/409/quote_expired/index.mdx:10:12 `sample.request` is not valid: is not a method and a URL. The request that they send: the method and the URL. $NAME is read from the environment. (value-invalid)',
  ],
  'a wrong help URL': [
    edit('api.yaml', 'https://community.parcels.example/', 'community.example'),
    'api.yaml:12:10 `help.0.url` is not valid: is not a full https: URL. The full URL, beginning with https://. (value-invalid)',
  ],
  'a help address that is no e-mail': [
    edit('api.yaml', 'help@parcels', 'help at parcels'),
    'api.yaml:14:12 `help.1.email` is not valid: invalid email address. An e-mail address, such as support@example.com. (value-invalid)',
  ],
  'a path with a slash at its end': [
    edit('api.yaml', /(path: .*)$/m, '$1/'),
    'api.yaml:4:7 `path` is not valid: is not an absolute path without a slash at its end. The path of the reference on the site, such as /docs/errors, or / for the whole site. (value-invalid)',
  ],
  'a site that is more than an origin': [
    edit('api.yaml', /(site: .*)$/m, '$1/docs'),
    'api.yaml:3:7 `site` is not valid: is not an https: origin in its normal form. The origin of the site: https:// and the host, and nothing else. (value-invalid)',
  ],
  'a site that is not secure': [
    edit('api.yaml', 'site: https', 'site: http'),
    'api.yaml:3:7 `site` is not valid: is not an https: origin in its normal form. The origin of the site: https:// and the host, and nothing else. (value-invalid)',
  ],
  'a language that there is not': [
    edit('api.yaml', ', java]', ', cobol]'),
    'api.yaml:16:45 `samples.languages.4` is not valid: invalid option: expected one of "curl"|"typescript"|"python"|"go"|"java". The languages that errors have samples in, a list of: curl, typescript, python, go, java. (value-invalid)',
  ],
  'a language tag that is none': [
    edit('api.yaml', 'errorUrl:', 'language: en_US\nerrorUrl:'),
    'api.yaml:23:11 `language` is not valid: is not a BCP 47 language tag. The language of the content as a BCP 47 tag, such as en, pt-BR or ar. (value-invalid)',
  ],
  'an api.yaml with nothing in it': [
    ({ write }) => write('api.yaml', '{}\n'),
    'api.yaml:1:1 `name` is missing. The name of the API, as its users know it. (key-missing)',
    'api.yaml:1:1 `site` is missing. The origin of the site: https:// and the host, and nothing else. (key-missing)',
    'api.yaml:1:1 `path` is missing. The path of the reference on the site, such as /docs/errors, or / for the whole site. (key-missing)',
    'api.yaml:1:1 `errorUrl` is missing. The URL that documents an error, as responses name it, with {site}, {path}, {status} and {code}: {site}{path}/{status}#{code}. {code:lower} is the code in lower case, and {code:kebab} has hyphens as well. (key-missing)',
    'api.yaml:1:1 `response` is missing. The body of a failed request, with {status}, {reason}, {code}, {message}, {requestId} and {errorUrl} for what varies. {status:string} is the status in quotes. A `?` after a key means that the API may omit it, and an empty list accepts any list. Write a block of text for a body that is not JSON. (key-missing)',
    'api.yaml:1:1 `help` is missing. Where readers get help: a list of label, name and url, or of label and email. (key-missing)',
  ],
  'a status without a reason': [
    edit('statuses/404.mdx', /^reason:.*\n/m, ''),
    'statuses/404.mdx:2:1 `reason` is missing. The reason phrase of the status, such as “Not Found”. (key-missing)',
  ],
  'a guide without a title': [
    edit('error-object.mdx', /^title:.*\n/m, ''),
    'error-object.mdx:2:1 `title` is missing. The heading of the page. (key-missing)',
  ],
});
