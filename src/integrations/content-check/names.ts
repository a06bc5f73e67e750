import { nearest } from '../../reference/nearest.ts';
import type { Checked } from './check.ts';
import type { Problem } from './problem.ts';

/** What only the errors together can get wrong: names taken twice, and names of nothing. */
export function nameProblems(errors: Checked<'errors'>[], ids: string[]): Problem[] {
  const known = new Set(ids);
  const liveTypes = new Map(ids.map((id) => [id.slice(id.indexOf('/') + 1), id]));
  const formerOf = new Map<string, string>();
  const problems: Problem[] = [];

  for (const { id, placeOf, data } of errors) {
    data.formerNames.forEach((name, index) => {
      const place = placeOf(['formerNames', index]);
      const [live, other] = [liveTypes.get(name), formerOf.get(name)];
      if (live) {
        problems.push({
          ...place,
          what: `The former name \`${name}\` is the error ${live}.`,
          fix: 'Remove it here, or rename that error.',
        });
      } else if (other) {
        problems.push({
          ...place,
          what: `The former name \`${name}\` is taken by ${other} already.`,
          fix: 'Keep it where the name led to last.',
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
      problems.push({
        ...placeOf(place),
        what: name === id ? 'The error points to itself.' : `There is no error ${name}.`,
        fix: meant ? `Did you mean ${meant}?` : `There are: ${ids.join(', ')}.`,
      });
    });
  }
  return problems;
}
