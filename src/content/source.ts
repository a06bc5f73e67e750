import { relative } from 'node:path';
import { isMap, isNode, isScalar, LineCounter, parseDocument, YAMLParseError, type Document } from 'yaml';
import type { z } from 'zod';
import type { Kind, schemas } from '../reference/schemas.ts';
import { yamlMistakes } from './check-yaml.ts';
import type { Location, Diagnostic } from './diagnostic.ts';

/** The typed part of a content file, and where in the file each value stands. */
export interface Source {
  file: string;
  /** The whole file, so that positions in it are positions in the file. */
  text: string;
  /** What the YAML says; undefined where it cannot be read. */
  data: unknown;
  isReadable: boolean;
  /** The text that follows the front matter. */
  body: string;
  /** What is wrong with the YAML itself. */
  diagnostics: Diagnostic[];
  /** The place of a value, or of the nearest one around it. */
  locationOf(path: readonly PropertyKey[]): Location;
  /** The place of a key itself. */
  locationOfKey(path: readonly PropertyKey[], key: string): Location;
}

/** A content file that matches its schema. */
export interface Checked<K extends Kind> {
  id: string;
  data: z.infer<(typeof schemas)[K]>;
  body: string;
  source: Source;
}

/** What stands between the `---` lines at the very beginning of a file. */
const frontMatter = /(?<![\s\S])---[ \t]*\n([\s\S]*?)^---[ \t]*$/m;

/** Returns the text below the front matter of an MDX file. */
export const bodyOf = (text: string) => text.replace(frontMatter, '').trim();

/** Parses a YAML file, or the YAML between the `---` lines at the head of an MDX file. */
export function parseSource(path: string, text: string): Source {
  const file = relative(process.cwd(), path);
  const isYaml = /\.ya?ml$/.test(path);
  const found = isYaml ? undefined : frontMatter.exec(text);
  const yaml = isYaml ? text : found?.[1];
  const start = found ? text.indexOf('\n') + 1 : 0;

  const lines = new LineCounter();
  for (let at = 0; at >= 0; at = text.indexOf('\n', at) + 1 || -1) lines.addNewLine(at);
  const locationAt = (offset: number): Location => {
    const { line, col } = lines.linePos(start + offset);
    return { file, line, column: col };
  };

  const locationOfLast = ({ contents }: Document) => {
    const last = isMap(contents) ? contents.items.at(-1)?.key : undefined;
    return locationAt((isNode(last) && last.range?.[0]) || 0);
  };

  const document = parseYaml(yaml ?? '');
  const { mistakes, hasReferences } = yamlMistakes(document, yaml ?? '');
  const diagnostics: Diagnostic[] = [...document.errors, ...document.warnings].map(
    ({ code, message, pos }) => ({
      // A quote that is never closed is noticed at the end; the mistake is where the text begins.
      ...(code === 'MISSING_CHAR' ? locationOfLast(document) : locationAt(pos[0])),
      message: `The YAML cannot be read: ${message.replace(/\.$/, '')}.`,
      hint: 'Mend this line; text with a colon or a quote in it is safest between double quotes.',
    }),
  );
  if (yaml === undefined) {
    diagnostics.push({
      ...locationAt(0),
      message: 'The front matter is missing.',
      hint: 'Begin the file with a line `---`, the keys, and another line `---`.',
    });
  }
  // One mistake makes others in the rest of its line.
  const perLine = new Map(diagnostics.toReversed().map((found) => [found.line, found]));
  diagnostics.splice(0, Infinity, ...perLine.values());
  const isReadable = diagnostics.length === 0 && !hasReferences;
  diagnostics.push(...mistakes.map(({ offset, ...mistake }) => ({ ...locationAt(offset), ...mistake })));
  return {
    file,
    text,
    diagnostics,
    isReadable,
    body: isYaml ? '' : bodyOf(text),
    data: isReadable ? document.toJS() : undefined,
    locationOf: (path) => locationAt(offsetOf(document, path)),
    locationOfKey: (path, key) => {
      const map = path.length ? document.getIn(path, true) : document.contents;
      const pair = isMap(map) && map.items.find((item) => isScalar(item.key) && item.key.value === key);
      return locationAt((pair && isNode(pair.key) && pair.key.range?.[0]) || offsetOf(document, path));
    },
  };
}

/** A document of YAML; one that is nested too deeply for the parser holds nothing but that error. */
function parseYaml(yaml: string): Document {
  try {
    return parseDocument(yaml, { prettyErrors: false });
  } catch {
    const document = parseDocument('');
    const message = 'It is nested too deeply';
    document.errors.push(new YAMLParseError([0, 0], 'IMPOSSIBLE', message));
    return document;
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const node = path.length ? document.getIn(path, true) : document.contents;
  if (isNode(node) && node.range) return node.range[0];
  return path.length ? offsetOf(document, path.slice(0, -1)) : 0;
}
