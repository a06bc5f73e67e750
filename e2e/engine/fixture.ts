// The names in the fixture content that the specs of the engine use, and the site that is built from it.
import * as site from '../site.ts';
import { folderOf } from './sites.ts';

export const origin = 'https://parcels.example';
export const index = '/reference/errors/';
/** The page of the status that most errors have. */
export const reference = `${index}409/`;
/** Its errors, in the order of the page: the last one is retired. */
export const codes = [
  'depot_closed',
  'label_voided',
  'parcel_address_error',
  'parcel_address_zone_error',
  'quote_expired',
  'fax_failed',
] as const;
/** Those that are listed. */
export const listed = codes.slice(0, -1);
/** The errors of the other status. */
export const others = ['label_voided', 'parcel_not_found'] as const;

/** A page of each kind. */
export const kinds = [
  index,
  reference,
  `${reference}depot_closed/`,
  `${index}error-object/`,
  `${index}search/`,
  '/404.html',
];

export const folder = folderOf('fixture');
export const pages = () => site.pagesOf(folder);
export const htmlOf = (page: string) => site.htmlOf(page, folder);
