/**
 * How many letters must be inserted, left out, replaced or swapped with their neighbor to make one text
 * of another; anything above `limit` is `limit + 1`. A transposition is one edit, which Levenshtein's
 * distance counts as two, though it is the most frequent slip of typists. See
 * https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const far = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: limit + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current: number[] = [];
    // Whoever leaves the diagonal by more than the limit cannot come back within it.
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    current[from - 1] = from === 1 ? row : far;
    let least = current[from - 1]!;
    for (let column = from; column <= to; column++) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let edits = last[column - 1]! + (isSame ? 0 : 1);
      edits = Math.min(edits, (last[column] ?? far) + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? far) + 1);
      }
      current[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return far;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length]!, far);
}
