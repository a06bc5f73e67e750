// Every mistake that the content check finds: its name, its message and its fix. The names are stable, so
// that they can be searched for. CONTRIBUTING.md explains how to word a diagnostic.
import { relative, sep } from 'node:path';
import { contractDiagnostics } from './diagnostics/contract.ts';
import { fileDiagnostics } from './diagnostics/files.ts';
import { textDiagnostics } from './diagnostics/text.ts';
import { yamlDiagnostics } from './diagnostics/yaml.ts';

export const diagnosticTable = {
  ...fileDiagnostics,
  ...yamlDiagnostics,
  ...textDiagnostics,
  ...contractDiagnostics,
};
export type DiagnosticName = keyof typeof diagnosticTable;

/** A position in a content file. Lines and columns count from 1. */
export interface Location {
  /** The path from the working directory, as messages show it. */
  file: string;
  line: number;
  column: number;
}

/** A mistake in the content. */
export interface Diagnostic extends Location {
  name: DiagnosticName;
  /** The mistake, and why it is one. */
  message: string;
  /** The action that fixes the mistake. */
  fix: string;
}

type ValuesOf<Name extends DiagnosticName> = Parameters<(typeof diagnosticTable)[Name]>;

/** Reports a mistake at a location. */
export type Report = <Name extends DiagnosticName>(
  location: Location,
  name: Name,
  ...values: ValuesOf<Name>
) => void;

/** Returns a diagnostic from the table, with these values in its text. */
export function diagnose<Name extends DiagnosticName>(
  { file, line, column }: Location,
  name: Name,
  ...values: ValuesOf<Name>
): Diagnostic {
  const textOf = diagnosticTable[name] as (...values: unknown[]) => [message: string, fix: string];
  const [message, fix] = textOf(...values);
  return { file, line, column, name, message, fix };
}

/** Returns a list of diagnostics, and a function that adds to it. */
export function collectDiagnostics(): { diagnostics: Diagnostic[]; report: Report } {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    report: (location, name, ...values) => diagnostics.push(diagnose(location, name, ...values)),
  };
}

/** Returns a path as messages show it: from the working directory, with slashes on every system. */
export const shownPath = (path: string) => relative(process.cwd(), path).split(sep).join('/');

/** Returns the location of a mistake that concerns a whole file. */
export const wholeFile = (file: string): Location => ({ file, line: 1, column: 1 });

/** Escapes the control characters in a file name or a value, because a terminal would execute them. */
const printable = (text: string) =>
  text.replace(/\p{Control}/gu, (sign) => JSON.stringify(sign).slice(1, -1).replace('\x7f', '\\u007f'));

/** Formats a diagnostic as `file:line:column message fix (name)`. */
export const format = ({ file, line, column, name, message, fix }: Diagnostic) =>
  printable(`${file}:${line}:${column} ${message} ${fix} (${name})`);

const byLocation = (a: Diagnostic, b: Diagnostic) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;

/** The most diagnostics of the same mistake that are printed one by one. */
const MAX_REPEATED = 3;

/** Returns what diagnostics of the same mistake have in common: everything but quoted values, numbers, ids and URLs. */
const mistakeOf = ({ name, message, fix }: Diagnostic) =>
  `${name} ${message} ${fix}`
    .replace(/`[^`]*`|“[^“”]*”/g, '')
    .split(' ')
    .filter((word) => !/[/\d]/.test(word))
    .join(' ');

/** Describes the places of the same mistake other than the first, and whether its values are different there. */
function describeRest([first, ...rest]: Diagnostic[]): string {
  const named = rest.slice(0, MAX_REPEATED - 1).map(({ file, line }) => printable(`${file}:${line}`));
  const more = rest.length - named.length;
  const isEqual = rest.every(({ message, fix }) => message === first!.message && fix === first!.fix);
  const values = isEqual ? '' : ', with other values,';
  return `The same mistake${values} is in ${named.join(', ')} and ${more} more ${more === 1 ? 'place' : 'places'}.`;
}

/** Formats diagnostics in the order of their locations. Many of the same mistake share a line. */
export function formatAll(diagnostics: Diagnostic[]): string {
  const sorted = diagnostics.toSorted(byLocation);
  const groups = Map.groupBy(sorted, mistakeOf);
  return [...groups.values()]
    .flatMap((group) => {
      if (group.length <= MAX_REPEATED) return group.map((diagnostic) => ({ diagnostic, rest: '' }));
      return [{ diagnostic: group[0]!, rest: ` ${describeRest(group)}` }];
    })
    .toSorted((a, b) => byLocation(a.diagnostic, b.diagnostic))
    .map(({ diagnostic, rest }) => format(diagnostic) + rest)
    .join('\n');
}

/** Thrown if the content has mistakes, so that nothing is built. Its message lists them and can be printed as it is. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(diagnostics: Diagnostic[]) {
    const count = `${diagnostics.length} problem${diagnostics.length > 1 ? 's' : ''} in the content`;
    super(`${formatAll(diagnostics)}\n${count}. Nothing was built.`);
  }
}

/** Returns the content error among an error and its causes, because Astro wraps errors of loaders. */
export function contentErrorIn(error: unknown): Error | undefined {
  // Astro loads the loaders as separate modules, so the class of their errors isn't this class.
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'ContentError') return cause;
  }
  return undefined;
}
