import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replaceEntries } from './loader.ts';

test('the store holds the entries of the content and no others', () => {
  const store = new Map<string, { id: string; data: object; digest?: string | number | undefined }>();
  const replace = (...ids: [id: string, summary: string][]) =>
    replaceEntries(
      {
        store: {
          keys: () => [...store.keys()],
          set: (entry) => Boolean(store.set(entry.id, entry)),
          delete: (id) => store.delete(id),
        },
        generateDigest: (entry) => JSON.stringify(entry),
      },
      ids.map(([id, summary]) => ({ id, data: { summary }, body: '' })),
    );
  const held = () => [...store.values()].map(({ id, data, digest }) => ({ id, data, digest }));

  replace(['404/gone', 'It is gone.'], ['404/lost', 'It is lost.']);
  const [gone, lost] = held();
  assert.deepEqual([gone!.id, lost!.id], ['404/gone', '404/lost']);
  replace(['404/lost', 'It was found.']);
  const [found, ...more] = held();
  assert.deepEqual([found!.id, found!.data, more], ['404/lost', { summary: 'It was found.' }, []]);
  assert.notEqual(found!.digest, lost!.digest);
});
