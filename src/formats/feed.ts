// The changes of the errors as a feed in the Atom format: https://www.rfc-editor.org/rfc/rfc4287
import { allErrors } from '../reference/catalog.ts';
import { describeState, labels } from '../reference/labels.ts';
import { mediaTypeOf } from '../reference/media-types.ts';
import { FEED_FILE } from '../reference/site-files.ts';
import { escapeHtml } from '../reference/text.ts';
import type { ApiError, Catalog, ErrorChange } from '../reference/types.ts';
import { errorPath, indexPath, pathBelow } from '../reference/urls.ts';

const kindNames = { new: 'New', changed: 'Changed', deprecated: 'Deprecated', retired: 'Retired' };

/** The parts of an error that programs and readers tell apart, in their order. Other keys belong to the explanation. */
const parts: Record<string, string[]> = {
  'the name': ['formerNames'],
  'the message': ['message', 'messages'],
  'the response': ['response'],
  'the URL': ['errorUrl'],
  'the state': ['state'],
  'whether to retry': ['retry'],
  'who can fix it': ['fixableBy'],
  'the code': ['sample', 'fix'],
};

/** The day of a feed without entries. Atom requires one, and the day of the build would differ from build to build. */
const NO_DAY = '1970-01-01';

const list = new Intl.ListFormat('en');

/** Returns what has happened to an error, in a sentence or two. */
function describeChange(error: ApiError, { kind, keys }: ErrorChange): string {
  if (kind === 'new') return error.summary;
  if (kind === 'changed') {
    const named = Object.values(parts).flat();
    const changed = Object.keys(parts).filter((part) => parts[part]!.some((key) => keys.includes(key)));
    const hasOthers = keys.some((key) => !named.includes(key));
    return `Changed: ${list.format([...changed, ...(hasOthers ? ['the explanation'] : [])])}.`;
  }
  const successor = error.replacement ? ` ${labels.replacedBy} ${error.replacement.code}.` : '';
  return `${describeState(error)}${successor}`;
}

/** Returns a day or a month as a time. */
const timeOf = (date: string) => `${date.padEnd(10, '-01')}T00:00:00Z`;

/**
 * Returns the feed of the changes, the newest first. Without a history, it contains the retired errors, whose month the
 * content contains. Drafts are not announced.
 */
export function changeFeed(catalog: Catalog, changes: ErrorChange[]): string {
  const { api } = catalog;
  const errors = new Map(allErrors(catalog).map((error) => [error.id, error]));
  const retiredNow = new Set(changes.flatMap(({ id, kind }) => (kind === 'retired' ? [id] : [])));
  const stated = [...errors.values()].flatMap(({ id, state }): ErrorChange[] =>
    state.is === 'retired' && !retiredNow.has(id)
      ? [{ id, day: state.since, kind: 'retired', keys: [] }]
      : [],
  );
  const entries = [...changes, ...stated]
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .flatMap((change) => {
      const error = errors.get(change.id);
      if (!error || error.state.is === 'draft') return [];
      // An error that was deprecated may have another state by now.
      const isState = change.kind === 'deprecated' || change.kind === 'retired';
      return isState && change.kind !== error.state.is ? [] : [{ ...change, error }];
    });
  const host = new URL(api.site).hostname;
  const entryTexts = entries.map(({ error, ...change }) => {
    const path = errorPath(api, error);
    // The month of a retired error is content, so its entry has the same ID without a history.
    const date = error.state.is === 'retired' && change.kind === 'retired' ? error.state.since : change.day;
    return `  <entry>
    <id>tag:${host},${date}:${path}${change.kind}</id>
    <title>${kindNames[change.kind]}: ${error.status} ${error.code}</title>
    <updated>${timeOf(change.day)}</updated>
    <link rel="alternate" type="${mediaTypeOf('.html')}" href="${api.site}${path}"/>
    <category term="${change.kind}"/>
    <summary>${escapeHtml(describeChange(error, change))}</summary>
  </entry>
`;
  });
  const name = escapeHtml(api.name);
  const url = api.site + pathBelow(api, FEED_FILE);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${api.language}">
  <id>${url}</id>
  <title>Changes of the ${name} errors</title>
  <updated>${timeOf(entries[0]?.day ?? NO_DAY)}</updated>
  <author><name>${name}</name></author>
  <link rel="self" type="${mediaTypeOf(FEED_FILE)}" href="${url}"/>
  <link rel="alternate" type="${mediaTypeOf('.html')}" href="${api.site}${indexPath(api)}"/>
${entryTexts.join('')}</feed>
`;
}
