import { isAlias, isCollection, isScalar, visit, type Document, type Node } from 'yaml';
import type { Location, Report } from './diagnostics.ts';
import { CONTROL, nameOf } from './read-file.ts';

/**
 * Finds values that YAML would silently drop or change. Returns whether the document contains references,
 * which make its values unusable.
 */
export function checkYaml(
  document: Document,
  text: string,
  locationOf: (node: Node) => Location,
  report: Report,
): { hasReferences: boolean } {
  let hasReferences = false;
  /** Whether the comment of a value is on its line. The parser assigns comments below an empty value to that value. */
  const isInLine = (node: Node) => !/^[ \t]*\r?\n/.test(text.slice(node.range?.[0]));
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || (node as { anchor?: string }).anchor) {
        hasReferences = true;
        report(locationOf(node), 'yaml-reference');
        return;
      }
      if (node.tag) report(locationOf(node), 'yaml-tag', node.tag);
      if (isScalar(node)) checkScalar(node);
      else if (isCollection(node) && node.flow && node.comment) {
        report(locationOf(node), 'yaml-comment', shortened(node.comment));
      }
    },
  });
  return { hasReferences };

  function checkScalar(node: Node & { value: unknown; source?: string; type?: string }) {
    const { value, source = '', type } = node;
    const isPlain = type === 'PLAIN';
    if (isPlain && node.comment && isInLine(node)) {
      report(locationOf(node), 'yaml-comment', shortened(node.comment));
    } else if (
      isPlain &&
      (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') &&
      String(value) !== source
    ) {
      report(locationOf(node), 'yaml-value-changed', source, String(value));
    }
    if (typeof value !== 'string') return;
    const [control] = CONTROL.exec(value) ?? [];
    if (control) report(locationOf(node), 'control-character', nameOf(control));
    if (!value.isWellFormed()) report(locationOf(node), 'surrogate-unpaired');
  }
}

const shortened = (comment: string) =>
  (comment.length > 20 ? `${comment.slice(0, 20)}…` : comment).split('\n')[0]!;
