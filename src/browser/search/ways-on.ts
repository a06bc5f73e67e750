import type { LookupData } from '../../lookup/data.ts';
import { supportMail } from '../../reference/support.ts';
import { createElement, indexHref } from '../dom.ts';
import { coverage } from './sentence.ts';

const link = (href: string, text: string) => createElement('a', { href }, text);

export const allErrorsLink = () => link(indexHref(), 'See all errors');

/**
 * Creates the sentence for a query that this reference can't answer: its coverage, and links to other places. The
 * mail to support has the query in its subject.
 */
export function waysOn(query: string, data: LookupData): (string | Node)[] {
  const { api, email, channel, allErrors } = data;
  const help = email
    ? link(supportMail(email, data, { code: query }), `Write to ${email}`)
    : channel && link(channel[1], channel[0]);
  const links = [
    allErrorsLink(),
    ...(allErrors ? [link(allErrors, `See every error of the ${api}`)] : []),
    ...(help ? [help] : []),
  ];
  return [coverage(data), ...links.flatMap((node, index) => [index ? ' · ' : ' ', node])];
}
