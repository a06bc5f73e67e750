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

/** Returns a code as some APIs write it in URLs: `Some_code` becomes `some-code`. */
const toKebab = (code: string) =>
  code
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .replace(/[._~-]+/g, '-')
    .toLowerCase();

/** The filters of a code. */
const filters: Record<string, (code: string) => string> = {
  'code:kebab': toKebab,
  'code:lower': (code) => code.toLowerCase(),
};

/** Returns the forms in which a URL may contain a code. */
export const formsOf = (code: string) => [code, ...Object.values(filters).map((filter) => filter(code))];

/** Placeholders with a format: a code as a number of JSON, a status as a string, and the filters of a code. */
const formatted = ['code:number', 'status:string', ...Object.keys(filters)];

/** Whether a placeholder is known. Takes the text between its braces. */
export const isPlaceholder = (written: string) => [...names, ...formatted].includes(written);

export const placeholderList = [...names, ...formatted].map((name) => `{${name}}`).join(', ');

/** Returns the placeholder that a template consists of; undefined if it contains anything else. */
export const lonePlaceholder = (template: string): Placeholder | undefined =>
  /^\{[^{}]*\}$/.test(template) ? placeholderName(template.slice(1, -1)) : undefined;

/** Replaces the placeholders of a text that have a value. */
export const fill = (text: string, values: Partial<Record<Placeholder, string | number>>) =>
  text.replace(PLACEHOLDER, (braced, written: string) => {
    const value = String(values[placeholderName(written)] ?? braced);
    return filters[written]?.(value) ?? value;
  });
