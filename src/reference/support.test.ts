import assert from 'node:assert/strict';
import { test } from 'node:test';
import { supportMail, supportText, timeIn } from './support.ts';

const support = { api: 'Parcel API', supportFacts: 'Request ID: {requestId}\nDepot: \nTime (UTC): {time}\n' };

test('the mail names the error and has a line for each fact that support asks for', () => {
  const mail = new URL(supportMail('help@parcels.example', support, { status: 409, code: 'depot_closed' }));
  assert.equal(mail.pathname, 'help@parcels.example');
  assert.equal(mail.searchParams.get('subject'), 'Parcel API: 409 depot_closed');
  assert.equal(mail.searchParams.get('body'), 'Request ID: \r\nDepot: \r\nTime (UTC): \r\n');
});

test('a request ID that is known is written into it, and nothing in it ends the link', () => {
  const url = supportMail(
    'help@parcels.example',
    { ...support, api: "The (API)'s" },
    { code: 'a' },
    { requestId: 'x)&y#z' },
  );
  assert.doesNotMatch(url, /[()'#]|&y/);
  assert.equal(new URL(url).searchParams.get('subject'), "The (API)'s: a");
  assert.match(new URL(url).searchParams.get('body')!, /^Request ID: x\)&y#z\r\n/);
});

test('the text for support has a line for each fact, and the time of copying limits the unknown time', () => {
  const facts = { requestId: 'r-1', time: '2026-11-30 02:14' };
  const url = 'https://parcels.example/errors/409#depot_closed';
  const lines = (time: string) =>
    `409 depot_closed\nRequest ID: r-1\nDepot: \nTime (UTC): ${time}\nPage: ${url}\n`;
  assert.equal(supportText(support.supportFacts, '409 depot_closed', url, facts), lines('2026-11-30 02:14'));
  const minute = /before \d{4}-\d\d-\d\d \d\d:\d\d/;
  const text = supportText(support.supportFacts, '409 depot_closed', url, { requestId: 'r-1' });
  assert.equal(text.replace(minute, '<time>'), lines('<time>'));
});

test('a time in a log is converted to UTC, and a time without a time zone is not one', () => {
  assert.equal(timeIn('at 2026-11-30T02:14:07.123+02:00 failed'), '2026-11-30 00:14');
  assert.equal(timeIn('2026-11-30 23:59Z failed, 2027-01-01T00:00Z'), '2026-11-30 23:59');
  assert.equal(timeIn('2026-11-30 02:14:07 failed'), undefined);
  assert.equal(timeIn('2026-99-99T99:99Z'), undefined);
  assert.equal(timeIn(''), undefined);
});
