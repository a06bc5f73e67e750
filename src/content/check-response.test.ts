import { edit, testMistakes } from '../../fixtures/mistakes.ts';

const quote = 'errors/409/quote_expired/index.mdx';
const front = (yaml: string) => edit(quote, 'related: []', `${yaml}\nrelated: []`);

testMistakes({
  'values of the kinds that the template has': [
    front('response:\n  status_code: 409\n  error_message: "Another one."'),
  ],
  'another status': [
    front('response:\n  status_code: 410'),
    'errors/409/quote_expired/index.mdx:8:16 `response.status_code` is 410, but {status} in api.yaml is 409, because the folder of the error is in `errors/409/`. Remove it, or move the folder to `errors/410/`. (response-status-replaced)',
  ],
  'another URL': [
    front('response:\n  error_url: https://parcels.example/reference/errors/quote'),
    'errors/409/quote_expired/index.mdx:8:14 `response.error_url` replaces {errorUrl}, the URL that leads to the page of the error. Remove it, and write the URL as `errorUrl` into the front matter. (response-url-replaced)',
  ],
  'a text for a number': [
    front('response:\n  status_code: "410"'),
    'errors/409/quote_expired/index.mdx:8:16 `response.status_code` is a text, but a number in api.yaml. Write a number. If the API sends both, write null in api.yaml, which accepts anything. (response-value-other-kind)',
  ],
  'an object for a text, and null for a text': [
    front('response: { error_message: { en: no }, request_id: null }'),
    'errors/409/quote_expired/index.mdx:7:28 `response.error_message` is an object, but a text in api.yaml. Write a text. If the API sends both, write null in api.yaml, which accepts anything. (response-value-other-kind)',
    'errors/409/quote_expired/index.mdx:7:52 `response.request_id` is null, but a text in api.yaml. Write a text. If the API sends both, write null in api.yaml, which accepts anything. (response-value-other-kind)',
  ],
  'a text for the whole response': [
    front('response: no'),
    'errors/409/quote_expired/index.mdx:7:11 `response` is a text, but an object in api.yaml. Write an object. If the API sends both, write null in api.yaml, which accepts anything. (response-value-other-kind)',
  ],
  'a key that is nearly one of the template': [
    front('response:\n  eror_message: no'),
    'errors/409/quote_expired/index.mdx:8:3 `response.eror_message` is not a key of the response in api.yaml. Rename it to `error_message`, or add it to the response there. (response-key-unknown)',
  ],
  'a key that is nowhere': [
    front('response:\n  zzz: no'),
    'errors/409/quote_expired/index.mdx:8:3 `response.zzz` is not a key of the response in api.yaml. The keys there are status_code, request_id, error_type, error_message, error_url, details. Add it there, with a `?` after it if other errors lack it. (response-key-unknown)',
  ],
  'another code': [
    front('response:\n  error_type: other'),
    'errors/409/quote_expired/index.mdx:8:15 `response.error_type` replaces {code}, by which the response names the error. Remove it: the code is the name of the folder. (response-code-replaced)',
  ],
  'an optional code': [
    edit('api.yaml', '  error_type:', '  error_type?:'),
    'api.yaml:27:16 The key of `{code}` is optional, but without the code, a program could not identify the error. Remove the `?` from the key, and from the keys around it. (response-code-optional)',
  ],
  'a code with other text in an optional key': [
    edit('api.yaml', /^ {2}error_type: .*$/m, "  error_type: '{code}'\n  name?: 'x-{code}'"),
    'api.yaml:28:10 The key of `x-{code}` is optional, but without the code, a program could not identify the error. Remove the `?` from the key, and from the keys around it. (response-code-optional)',
  ],
  'a sentence and a URL with the code in optional keys': [
    edit(
      'api.yaml',
      /^ {2}error_type: .*$/m,
      "  error_type: '{code}'\n  hint?: 'Look up {code}.'\n  see?: 'https://parcels.example/{code}'",
    ),
  ],
  'a code in an optional object': [
    edit('api.yaml', /^ {2}error_type: .*$/m, "  inner?:\n    type: '{code}'"),
    'api.yaml:28:11 The key of `{code}` is optional, but without the code, a program could not identify the error. Remove the `?` from the key, and from the keys around it. (response-code-optional)',
    'api.yaml:36:15 The response has no field `error_type`. Remove it. The fields are `status_code`, `request_id`, `inner.type`, `error_message`, `error_url`, `details.0.field`, `details.0.limits`, `details.0.values`. (field-unknown)',
  ],
  'a code in an optional text, and nowhere else': [
    edit(
      'api.yaml',
      /^ {2}error_type: .*\n {2}error_message: .*\n {2}error_url: .*$/m,
      "  error_type: failed\n  error_message: '{message}'\n  error_url?: '{errorUrl}'",
    ),
    'api.yaml:29:15 The key of `{errorUrl}` is optional, but without the code, a program could not identify the error. Remove the `?` from the key, and from the keys around it. (response-code-optional)',
  ],
  'a description of an optional key': [edit('api.yaml', "  request_id: '", "  request_id?: '")],
});
