import type { Suggestion } from './suggestions.ts';

/** What a page's text may have to say: a hit of the prose search. */
export interface ProseHit {
  url: string;
}

/** One line of a list in which suggestions and prose are mixed; an entry found by both is one line. */
export interface Fused<Hit extends ProseHit> {
  suggestion?: Suggestion;
  prose?: Hit;
}

/** What the first hit of a prose search adds, on the scale of suggestions; measured: see bench/search.ts. */
const FIRST_HIT = 0.25;

/** More than any prose reaches. */
const ABOVE = 10;

/**
 * One list of suggestions and prose, for where the matcher is unsure. `searches` are the hits for all
 * words, then those for each word: the fewer pages have a word, the more it tells.
 */
export function fuse<Hit extends ProseHit>(suggestions: Suggestion[], searches: Hit[][]): Fused<Hit>[] {
  // What fits is not displaced by a page that uses its words more often.
  const isFused = suggestions[0]?.fit === 'may fit';
  const lines = new Map<string, Fused<Hit> & { score: number }>();
  for (const suggestion of suggestions) {
    lines.set(suggestion.entry.href, { suggestion, score: suggestion.score + (isFused ? 0 : ABOVE) });
  }
  for (const hits of searches) {
    hits.forEach((hit, rank) => {
      const line = lines.get(hit.url) ?? { score: 0 };
      line.prose ??= hit;
      if (isFused || !line.suggestion) line.score += FIRST_HIT / (rank + 1) / Math.sqrt(hits.length);
      lines.set(hit.url, line);
    });
  }
  return [...lines.values()]
    .sort((a, b) => b.score - a.score)
    .map(({ suggestion, prose }) => ({ ...(suggestion && { suggestion }), ...(prose && { prose }) }));
}
