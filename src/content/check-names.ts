import type { Api } from '../reference/types.ts';
import { parseId } from '../reference/ids.ts';
import { nearest } from '../reference/nearest.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Checked } from './source.ts';

/** What only the errors together can get wrong: names taken twice, and names of nothing. */
export function nameDiagnostics(errors: Checked<'errors'>[], ids: string[]): Diagnostic[] {
  const known = new Set(ids);
  const liveTypes = new Map(ids.map((id) => [parseId(id).code, id]));
  const formerOf = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];

  for (const { id, source, data } of errors) {
    data.formerNames.forEach((name, index) => {
      const place = source.locationOf(['formerNames', index]);
      const [live, other] = [liveTypes.get(name), formerOf.get(name)];
      if (live) {
        diagnostics.push({
          ...place,
          message: `The former name \`${name}\` is the error ${live}.`,
          hint: 'Remove it here, or rename that error.',
        });
      } else if (other) {
        diagnostics.push({
          ...place,
          message: `The former name \`${name}\` is taken by ${other} already.`,
          hint: 'Keep it where the name led to last.',
        });
      }
      formerOf.set(name, id);
    });
    const references = [
      ...data.related.map((name, index) => ({ name, place: ['related', index] })),
      ...('replacedBy' in data.state && data.state.replacedBy
        ? [{ name: data.state.replacedBy, place: ['state', 'replacedBy'] }]
        : []),
    ];
    references.forEach(({ name, place }) => {
      if (known.has(name) && name !== id) return;
      const meant = nearest(
        name,
        ids.filter((other) => other !== id),
      );
      diagnostics.push({
        ...source.locationOf(place),
        message: name === id ? 'The error points to itself.' : `There is no error ${name}.`,
        hint: meant ? `Did you mean ${meant}?` : `There are: ${ids.join(', ')}.`,
      });
    });
  }
  return diagnostics;
}

/** Those who can fix an error, and whom the API does not know. */
export function fixerDiagnostics({ fixers }: Api, errors: Checked<'errors'>[]): Diagnostic[] {
  const known = Object.keys(fixers);
  return errors.flatMap(({ source, data }) =>
    data.fixableBy.flatMap((name, place) => {
      if (known.includes(name)) return [];
      const meant = nearest(name, known);
      return [
        {
          ...source.locationOf(['fixableBy', place]),
          message: `\`fixers\` of api.yaml has no \`${name}\`.`,
          hint: meant
            ? `Did you mean ${meant}?`
            : known.length
              ? `There are: ${known.join(', ')}.`
              : 'Add it there, with the words for it.',
        },
      ];
    }),
  );
}
