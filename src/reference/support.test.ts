import assert from 'node:assert/strict';
import { test } from 'node:test';
import { supportMail } from './support.ts';

test('the mail names the error and asks for the request id, the project and the time', () => {
  const mail = new URL(
    supportMail('help@parcels.example', 'Parcel API', { status: 409, code: 'depot_closed' }),
  );
  assert.equal(mail.pathname, 'help@parcels.example');
  assert.equal(mail.searchParams.get('subject'), 'Parcel API: 409 depot_closed');
  assert.equal(mail.searchParams.get('body'), 'Request id: \r\nProject id: \r\nTime (UTC): \r\n');
});

test('a request id that is known is written into it, and nothing in it ends the link', () => {
  const url = supportMail('help@parcels.example', "The (API)'s", { code: 'a' }, 'x)&y#z');
  assert.doesNotMatch(url, /[()'#]|&y/);
  assert.match(new URL(url).searchParams.get('body')!, /^Request id: x\)&y#z\r\n/);
});
