import { derive, furtherWords, type LookupData, type Row } from '../src/lookup/data.ts';

/** A seeded generator of numbers in [0, 1): the same every time. See mulberry32, public domain. */
export function random(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const subjects =
  'account api_key bank_account batch billing calendar campaign card charge checkout connection contact contract coupon customer dashboard delivery device dispute document domain email event export file folder gateway group identity image import instance invite invoice job key label license limit link location log member message meter migration model network note order organization otp package partner password payment payout permission phone plan policy price product profile project quota quote range receipt record refund region report request resource review role route rule sandbox schedule schema secret seat session setting shipment signature snapshot stream subscription tag tax team template tenant ticket token topic transfer trial upload usage user vault version volume wallet webhook workflow zone'.split(
    ' ',
  );
const states =
  'already_exists blocked cancelled conflict corrupted deleted denied disabled duplicate empty exceeded expired frozen incomplete incompatible invalid limit_reached locked malformed mismatch missing not_active not_allowed not_found not_ready not_supported not_verified outdated pending read_only required restricted revoked suspended throttled timed_out too_large too_long too_many unavailable unknown unreachable'.split(
    ' ',
  );
const details = [
  'for this environment',
  'in the current plan',
  'by the project settings',
  'during maintenance',
  'with these credentials',
  'on this endpoint',
  'in the given region',
  'before it is confirmed',
  'after the trial has ended',
  'until the owner approves it',
];
const statuses: [number, string][] = [
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
];

/** What the invented API answers a failed request with. */
export const inventedResponse = {
  status_code: '{status}',
  request_id: '{requestId}',
  error_type: '{code}',
  error_message: '{message}',
  error_url: '{errorUrl}',
};

/** The lookup's data of an invented API with `count` errors over six statuses. */
export function inventedLookup(count: number): LookupData {
  const next = random(count);
  const pick = <T>(from: T[]): T => from[Math.floor(next() * from.length)]!;
  const names = new Set<string>();
  while (names.size < count) {
    const qualifier = next() < 0.4 ? `${pick(subjects)}_` : '';
    names.add(`${qualifier}${pick(subjects)}_${pick(states)}`);
  }
  const sorted = [...names].sort();
  const words = (name: string) => name.replaceAll('_', ' ');
  return derive({
    api: 'Invented API',
    site: 'https://invented.example',
    index: '/errors/',
    response: inventedResponse,
    errorUrl: '{site}{path}/{status}#{code}',
    statuses: statuses.map(([code, reason], place) => [
      code,
      reason,
      sorted
        .filter((_, number) => number % statuses.length === place)
        .map((name): Row => {
          const message = `The operation failed: ${words(name)} ${pick(details)}.`;
          const summary = `The request could not be carried out, since ${words(name)}.`;
          return [name, message, furtherWords(name, message, [pick(subjects), pick(subjects)], summary)];
        }),
    ]),
  });
}
