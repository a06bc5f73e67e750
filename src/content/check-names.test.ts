import { globSync } from 'node:fs';
import { edit, testMistakes } from '../../fixtures/mistakes.ts';

const quote = 'errors/409/quote_expired/index.mdx';
const retired = 'errors/409/fax_failed/index.mdx';

testMistakes({
  'the same former name twice': [
    edit('errors/409/depot_closed/index.mdx', 'formerNames: []', 'formerNames: [rate_lapsed]'),
    'errors/409/quote_expired/index.mdx:8:15 409/depot_closed already has the former name `rate_lapsed`. Keep it for the error that the name meant last. (former-name-repeated)',
  ],
  'a former name that is a live error': [
    edit(quote, 'formerNames: [rate_lapsed]', 'formerNames:\n  - depot_closed'),
    'errors/409/quote_expired/index.mdx:9:5 The former name `depot_closed` is the code of 409/depot_closed. Remove it here, or rename that error. (former-name-in-use)',
  ],
  'an error in the order that does not exist': [
    edit('statuses/409.mdx', 'reason:', 'order: [depo_closed]\nreason:'),
    'statuses/409.mdx:2:9 There is no error 409/depo_closed. Did you mean 409/depot_closed? (error-unknown)',
  ],
  'an error in the order of another status': [
    edit('statuses/409.mdx', 'reason:', 'order: [parcel_not_found]\nreason:'),
    'statuses/409.mdx:2:9 There is no error 409/parcel_not_found. Did you mean 404/parcel_not_found? (error-unknown)',
  ],
  'a status in which not every error has a gate': [
    edit('errors/404/label_voided/index.mdx', /^gate:.*\n/m, ''),
    "errors/404/label_voided/index.mdx:2:1 Other errors of 404 have a `gate`, and this one doesn't, so their page can't show them as a path. Add the question that a request must pass, or remove `gate` from the others. (gate-missing)",
  ],
  'a related error that does not exist': [
    edit(quote, 'related: []', 'related: [409/depo_closed]'),
    'errors/409/quote_expired/index.mdx:7:11 There is no error 409/depo_closed. Did you mean 409/depot_closed? (error-unknown)',
  ],
  'a related error that no other is like': [
    edit(quote, 'related: []', 'related: [409/zzzzzz]'),
    'errors/409/quote_expired/index.mdx:7:11 There is no error 409/zzzzzz. The errors are 404/label_voided, 404/parcel_not_found, 409/depot_closed, 409/fax_failed, 409/label_voided, 409/parcel_address_error, 409/parcel_address_zone_error, 409/quote_expired. (error-unknown)',
  ],
  'an error that is related to itself': [
    edit(quote, 'related: []', 'related: [409/quote_expired]'),
    'errors/409/quote_expired/index.mdx:7:11 The error refers to itself. Name another error, or remove the line. (error-refers-to-itself)',
  ],
  'a fixer that the API does not name': [
    edit(quote, '[developer]', '[nobody]'),
    'errors/409/quote_expired/index.mdx:6:13 `fixers` of api.yaml does not define `nobody`. The fixers are developer, project-admin, organization-admin, end-user, api-support. (fixer-unknown)',
  ],
  'a fixer that is misspelt': [
    edit(quote, '[developer]', '[developer, end_user]'),
    'errors/409/quote_expired/index.mdx:6:24 `fixers` of api.yaml does not define `end_user`. Did you mean end-user? (fixer-unknown)',
  ],
  'a step of a fixer that the API does not name': [
    edit('errors/409/quote_expired/index.mdx', '1. Ask', '1. <Fixer name="project_admin" /> Ask'),
    'errors/409/quote_expired/index.mdx:22:4 `fixers` of api.yaml does not define `project_admin`. Did you mean project-admin? (fixer-unknown)',
  ],
  'a fixer where the API names none': [
    (scratch) => {
      scratch.edit('api.yaml', /^fixers:\n( .*\n)+/m, '');
      for (const file of globSync('errors/*/*/index.mdx', { cwd: scratch.root })) {
        if (file.includes('parcel_address_error/')) scratch.edit(file, / <Fixer .*\/>/g, '');
        if (file !== quote) scratch.edit(file, /^fixableBy:.*\n/m, '');
      }
    },
    'errors/409/quote_expired/index.mdx:6:13 `fixers` of api.yaml does not define `developer`. Define it there, with the words for it. (fixer-unknown)',
  ],
  'a successor that does not exist': [
    edit(retired, 'since: 2026-05', 'since: 2026-05\n  replacedBy: 409/fax_faild'),
    'errors/409/fax_failed/index.mdx:11:15 There is no error 409/fax_faild. The errors are 404/label_voided, 404/parcel_not_found, 409/depot_closed, 409/fax_failed, 409/label_voided, 409/parcel_address_error, 409/parcel_address_zone_error, 409/quote_expired. (error-unknown)',
  ],
});
