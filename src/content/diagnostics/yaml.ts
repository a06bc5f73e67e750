import { quotedList, type DiagnosticTable } from './table.ts';

const QUOTE = 'Put the text between double quotes.';

/** Diagnostics of YAML and of its keys, wherever they are. */
export const yamlDiagnostics = {
  'yaml-invalid': (reason: string) => [
    `The YAML cannot be parsed: ${reason}.`,
    'Fix this line. Text with a colon or a quote in it is safest between double quotes.',
  ],
  'yaml-too-large': (sign: string, count: number, most: number) => [
    `The YAML contains the character \`${sign}\` ${count.toLocaleString('en')} times, and the limit is ${most.toLocaleString('en')}.`,
    'Remove the parts that are not content.',
  ],
  'yaml-reference': () => [
    'YAML treats `&` and `*` at the beginning of a value as a reference to another value.',
    `Write the value out. If the sign is part of the text: ${QUOTE}`,
  ],
  'yaml-tag': (tag: string) => [
    `The YAML tag \`${tag}\` changes the type of the value.`,
    `Remove the tag. If it is part of the text: ${QUOTE}`,
  ],
  'yaml-comment': (comment: string) => [
    `YAML treats \`#${comment}\` as a comment and drops it.`,
    `${QUOTE} If it is a comment, put it on a separate line.`,
  ],
  'yaml-value-changed': (written: string, parsed: string) => [
    `YAML reads \`${written}\` as ${parsed}.`,
    `Write ${parsed}, or put the value between quotes.`,
  ],
  'surrogate-unpaired': () => [
    'The text contains half of a character: an unpaired surrogate such as `\\ud83d`.',
    'Write the whole character, or remove the escape.',
  ],
  'front-matter-missing': () => [
    'The front matter is missing.',
    'Begin the file with a line `---`, the keys, and another line `---`.',
  ],
  'key-unknown': (key: string, meant: string | undefined, known: string[]) => [
    `\`${key}\` is not a known key.`,
    meant
      ? `Rename it to \`${meant}\`, or remove it.`
      : `Remove it. The known keys are ${quotedList(known)}.`,
  ],
  'key-missing': (key: string, advice: string) => [`\`${key}\` is missing.`, advice],
  'value-invalid': (key: string, reason: string, advice: string) => [
    key ? `\`${key}\` is not valid: ${reason}.` : `The keys are not valid: ${reason}.`,
    advice,
  ],
} satisfies DiagnosticTable;
