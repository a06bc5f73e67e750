import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  YAMLParseError,
  type Document,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import type { Kind, schemas } from '../reference/schemas.ts';
import { checkYaml } from './check-yaml.ts';
import { collectDiagnostics, diagnose, shownPath, type Diagnostic, type Location } from './diagnostics.ts';

/** The front matter of a content file, with the locations of its values. */
export interface Source {
  file: string;
  /** The whole file, so that positions in it are positions in the file. */
  text: string;
  /** The parsed YAML; undefined if it is invalid. */
  data: unknown;
  isReadable: boolean;
  /** The text below the front matter. */
  body: string;
  /** The mistakes in the YAML itself. */
  diagnostics: Diagnostic[];
  /** Returns the location of a value, or of the nearest one around it. */
  locationOf(path: readonly PropertyKey[]): Location;
  /** Returns the location of a key. */
  locationOfKey(path: readonly PropertyKey[], key: string): Location;
}

/** A content file that matches its schema. */
export interface Checked<K extends Kind> {
  id: string;
  data: z.infer<(typeof schemas)[K]>;
  body: string;
  source: Source;
}

/** Matches the text between the `---` lines at the very beginning of a file. */
const frontMatter = /(?<![\s\S])---[ \t]*\n([\s\S]*?)^---[ \t]*$/m;

/** The most colons in YAML. The parser's time grows with the square of the number of keys. */
const MAX_COLONS = 5_000;

/** Parses a YAML file, or the YAML between the `---` lines at the beginning of an MDX file. */
export function parseSource(path: string, text: string): Source {
  const file = shownPath(path);
  const isYaml = /\.ya?ml$/.test(path);
  const match = isYaml ? undefined : frontMatter.exec(text);
  const yaml = isYaml ? text : match?.[1];
  const start = match ? text.indexOf('\n') + 1 : 0;

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

  const colons = yaml?.split(':').length ?? 0;
  const document = parseYaml(colons > MAX_COLONS ? '' : (yaml ?? ''));
  const { diagnostics: mistakes, report } = collectDiagnostics();
  const { hasReferences } = checkYaml(
    document,
    yaml ?? '',
    (node) => locationAt(node.range?.[0] ?? 0),
    report,
  );
  let diagnostics = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    diagnose(
      // The parser reports an unclosed quote at the end of the file, but the mistake is where the text begins.
      code === 'MISSING_CHAR' ? locationOfLast(document) : locationAt(pos[0]),
      'yaml-invalid',
      message.replace(/\.$/, ''),
    ),
  );
  if (yaml === undefined) diagnostics.push(diagnose(locationAt(0), 'front-matter-missing'));
  if (colons > MAX_COLONS)
    diagnostics.push(diagnose(locationAt(0), 'yaml-too-large', ':', colons, MAX_COLONS));
  // A mistake causes further ones in the rest of its line.
  diagnostics = [
    ...new Map(diagnostics.toReversed().map((diagnostic) => [diagnostic.line, diagnostic])).values(),
  ];
  const isReadable = diagnostics.length === 0 && !hasReferences;
  return {
    file,
    text,
    diagnostics: [...diagnostics, ...mistakes],
    isReadable,
    body: isYaml ? '' : text.replace(frontMatter, '').trim(),
    data: isReadable ? document.toJS() : undefined,
    locationOf: (keys) => locationAt(offsetOf(document, keys)),
    locationOfKey: (keys, key) => {
      const map = keys.length ? document.getIn(keys, true) : document.contents;
      const node = isMap(map) && keysOf(map).get(key);
      return locationAt((node && node.range?.[0]) || offsetOf(document, keys));
    },
  };
}

/** Parses a YAML document. If it is nested too deeply for the parser, it contains only that error. */
function parseYaml(yaml: string): Document {
  try {
    return parseDocument(yaml, { prettyErrors: false });
  } catch {
    const document = parseDocument('');
    document.errors.push(new YAMLParseError([0, 0], 'IMPOSSIBLE', 'It is nested too deeply'));
    return document;
  }
}

const keyNodes = new WeakMap<YAMLMap, Map<unknown, Scalar>>();

/** Returns the keys of a map by their values. They are listed only once, because a map may have thousands of unknown keys. */
function keysOf(map: YAMLMap): Map<unknown, Scalar> {
  const keys =
    keyNodes.get(map) ?? new Map(map.items.flatMap(({ key }) => (isScalar(key) ? [[key.value, key]] : [])));
  keyNodes.set(map, keys);
  return keys;
}

/** Returns the offset of a value, or of the nearest one around it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const node = path.length ? document.getIn(path, true) : document.contents;
  if (isNode(node) && node.range) return node.range[0];
  return path.length ? offsetOf(document, path.slice(0, -1)) : 0;
}
