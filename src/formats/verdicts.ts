import type { Verdicts } from '../lookup/data.ts';
import { firstStepOf } from '../prose/markdown.ts';
import { allErrors } from '../reference/catalog.ts';
import { labels, verdictOf } from '../reference/labels.ts';
import type { Catalog } from '../reference/types.ts';

/** Returns the answers to pasted responses, by error. */
export const toVerdicts = (catalog: Catalog): Verdicts =>
  Object.fromEntries(
    allErrors(catalog).map((error) => {
      const { api } = catalog;
      const { id, summary, retry, body } = error;
      const step = firstStepOf(body, api.language);
      const facts = verdictOf(api, error).map(({ label, text }): [string, string] => [label, text]);
      return [
        id,
        {
          summary,
          ...(retry && { retry: retry.when }),
          rows: step ? [...facts, [labels.firstStep, step]] : facts,
        },
      ];
    }),
  );
