// The syntax of placeholders in templates: `{name}`, or `{name:format}`.

const names = ['site', 'path', 'status', 'reason', 'code', 'message', 'requestId', 'errorUrl'] as const;
export type Placeholder = (typeof names)[number];

/** Matches a placeholder; the group is the text between its braces. */
export const PLACEHOLDER = /\{([^{}\s"]*)\}/g;

/** Returns the name of a placeholder, without its format. Takes the text between its braces. */
export const placeholderName = (written: string) => written.split(':')[0] as Placeholder;

/** Whether a template is a placeholder whose value is a number in JSON. */
export const isNumber = (template: string) => template === '{status}' || template === '{code:number}';

/** Returns every placeholder in a text, as it is written between its braces. */
export const placeholdersIn = (text: string) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!);

/** Placeholders with a format: a code as a JSON number, and a status as a string. */
const formatted = ['code:number', 'status:string'];

/** Whether a placeholder is known. Takes the text between its braces. */
export const isPlaceholder = (written: string) => [...names, ...formatted].includes(written);

export const placeholderList = [...names, ...formatted].map((name) => `{${name}}`).join(', ');

/** Returns the placeholder that a template consists of; undefined if it contains anything else. */
export const lonePlaceholder = (template: string): Placeholder | undefined =>
  /^\{[^{}]*\}$/.test(template) ? placeholderName(template.slice(1, -1)) : undefined;

/** Replaces the placeholders of a text that have a value. */
export const fill = (text: string, values: Partial<Record<Placeholder, string | number>>) =>
  text.replace(PLACEHOLDER, (braced, written: string) => String(values[placeholderName(written)] ?? braced));
