import { isAlias, isCollection, isScalar, visit, type Document, type Node } from 'yaml';
import type { Mistake } from './diagnostic.ts';
import { CONTROL } from './read-file.ts';

/** What is wrong with a value of YAML, and where it begins in it. */
export interface YamlMistake extends Mistake {
  offset: number;
}

const QUOTE = 'Put the text between double quotes.';

/** Whether YAML can say what the author wrote: nothing in it is dropped, replaced, or said elsewhere. */
export function yamlMistakes(
  document: Document,
  text: string,
): { mistakes: YamlMistake[]; hasReferences: boolean } {
  const mistakes: YamlMistake[] = [];
  let hasReferences = false;
  const report = (node: Node, message: string, hint: string) =>
    mistakes.push({ offset: node.range?.[0] ?? 0, message, hint });
  /** Whether a comment stands in the line of a value. A value that is left out gets those of the lines below. */
  const isInLine = (node: Node) => !/^[ \t]*\r?\n/.test(text.slice(node.range?.[0]));
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || (node as { anchor?: string }).anchor) {
        hasReferences = true;
        report(
          node,
          'A value is named or taken over with `&` or `*`.',
          `Write it out; if the sign is text: ${QUOTE}`,
        );
        return;
      }
      if (node.tag)
        report(node, `\`${node.tag}\` changes what the value is.`, `Remove it; if it is text: ${QUOTE}`);
      if (isScalar(node)) reportScalar(node);
      else if (isCollection(node) && node.flow && node.comment) {
        report(node, `YAML takes \`#${shortened(node.comment)}\` for a comment.`, QUOTE);
      }
    },
  });
  return { mistakes, hasReferences };

  function reportScalar(node: Node & { value: unknown; source?: string; type?: string }) {
    const { value, source = '', type } = node;
    if (type === 'PLAIN' && node.comment && isInLine(node)) {
      report(
        node,
        `YAML takes \`#${shortened(node.comment)}\` for a comment and drops it.`,
        `${QUOTE} A comment has a line of its own.`,
      );
    } else if (
      type === 'PLAIN' &&
      (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') &&
      String(value) !== source
    ) {
      report(
        node,
        `YAML reads \`${source}\` as ${String(value)}.`,
        `Write ${String(value)}, or put it between quotes.`,
      );
    }
    if (typeof value === 'string' && CONTROL.test(value)) {
      report(node, 'The text holds a control character, which cannot be seen.', 'Remove it.');
    }
  }
}

const shortened = (comment: string) =>
  (comment.length > 20 ? `${comment.slice(0, 20)}…` : comment).split('\n')[0]!;
