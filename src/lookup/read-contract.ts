import type { Json } from '../reference/json.ts';
import { PLACEHOLDER, placeholderName, placeholdersIn } from '../reference/placeholders.ts';
import { escapeRegExp } from '../reference/text.ts';
import { SHAPES, type FieldSource, type Role } from './contract.ts';

/** A template's text before its first placeholder counts only from its last folder on: hosts differ. */
const fromLastFolder = (text: string) => text.slice(Math.max(0, text.lastIndexOf('/', text.length - 2)));

/** What a text made from a template looks like. */
function patternOf(template: string): string {
  const parts = template.split(PLACEHOLDER);
  const seen = new Set<string>();
  const source = parts.map((part, at) => {
    if (at % 2 === 0) return escapeRegExp(at === 0 ? fromLastFolder(part) : part).replace('#', '\\/?#');
    const name = placeholderName(part);
    const isNew = Object.hasOwn(SHAPES, name) && !seen.has(name);
    seen.add(name);
    return isNew ? `{${name}}` : '';
  });
  return source.join('');
}

/** A key in any casing style: `some_key`, `someKey`, `SomeKey`, `some key`. */
function keyPattern(key: string) {
  const words = key.split(/[\s_.-]+|(?<=[a-z0-9])(?=[A-Z])/).filter(Boolean);
  const isAmbiguous = words.length < 2;
  // Part of a longer key is another key, and an exit code is no code.
  const before = isAmbiguous ? '(?<![\\w-]|(?:status|exit|http)\\s)' : '(?<![A-Za-z0-9])';
  return { key: before + words.map(escapeRegExp).join('[\\s_-]?'), ...(isAmbiguous && { isAmbiguous }) };
}

/** The texts of a template, each with its nearest key. */
function* leaves(value: Json, name = ''): Generator<[name: string, template: string]> {
  if (typeof value === 'string') yield [name, value];
  else if (value && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) yield* leaves(part, Array.isArray(value) ? name : key);
  }
}

/** Derives from the template of a response where it tells what. */
export function readContract(response: Json, errorUrl: string): FieldSource[] {
  const fields = [...leaves(response)].flatMap(([name, text]): FieldSource[] => {
    const roles = placeholdersIn(text).map(placeholderName) as Role[];
    if (!name || !roles.length) return [];
    const isLone = text.replace(PLACEHOLDER, '') === '' && roles.length === 1;
    const field = keyPattern(name);
    if (isLone && roles[0] !== 'errorUrl') return [{ ...field, roles }];
    const template = text.replace('{errorUrl}', errorUrl);
    const named = placeholdersIn(template)
      .map(placeholderName)
      .filter((name): name is Role => Object.hasOwn(SHAPES, name));
    return [
      {
        ...field,
        roles: [...named, ...(roles[0] === 'errorUrl' ? roles : [])],
        pattern: patternOf(template),
      },
    ];
  });
  return fields.sort((a, b) => Number(!!a.pattern) - Number(!!b.pattern));
}
