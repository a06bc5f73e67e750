import type { Json } from '../../reference/json.ts';
import { PLACEHOLDER, placeholderName, placeholdersIn } from '../../reference/placeholders.ts';
import { parseKey } from '../../reference/template.ts';
import { escapeRegExp } from '../../reference/text.ts';
import { ROLE_PATTERNS, type FieldPattern, type Role } from '../data.ts';

/** Drops everything before the last folder that precedes the first placeholder, because hosts differ. */
const fromLastFolder = (text: string) => text.slice(Math.max(0, text.lastIndexOf('/', text.length - 2)));

/**
 * Returns a regular expression for the values of a template, with `{role}` for the groups:
 * `https://api.example/problems/{code}` becomes `\/problems\/{code}`.
 */
function valuePattern(template: string): string {
  const parts = template.split(PLACEHOLDER);
  const seen = new Set<string>();
  const source = parts.map((part, index) => {
    if (index % 2 === 0) return escapeRegExp(index === 0 ? fromLastFolder(part) : part).replace('#', '\\/?#');
    const name = placeholderName(part);
    const isNew = Object.hasOwn(ROLE_PATTERNS, name) && !seen.has(name);
    seen.add(name);
    return isNew ? `{${name}}` : '';
  });
  return source.join('');
}

/**
 * Returns a regular expression for a key in any casing style. For `some_key`, it matches `someKey`,
 * `SomeKey` and `some key`.
 */
function keyPattern(key: string, isElement: boolean) {
  const words = key.split(/[\s_.-]+|(?<=[a-z0-9])(?=[A-Z])/).filter(Boolean);
  const isAmbiguous = words.length < 2;
  // `status_code` is another key than `code`, an exit code is not an error's code, and `<code>` is HTML.
  const before = isAmbiguous
    ? `(?<![\\w${isElement ? '' : '<'}-]|(?:status|exit|http)\\s)`
    : '(?<![A-Za-z0-9])';
  return { key: before + words.map(escapeRegExp).join('[\\s_-]?'), ...(isAmbiguous && { isAmbiguous }) };
}

/** Returns the texts of a template, each with its nearest key. */
function* leaves(value: Json, name = ''): Generator<[name: string, template: string]> {
  if (typeof value === 'string') yield [name, value];
  else if (value && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) {
      yield* leaves(part, Array.isArray(value) ? name : parseKey(key).key);
    }
  }
}

/** Matches a key and its placeholder in a response that isn't JSON: `<Code>{code}</Code>`, `code={code}`. */
const KEY_IN_TEXT = /(?<![\w.-])([A-Za-z][\w.-]{0,80})(?:>|["']?\s{0,9}[:=]\s{0,9}["']?)(\{[^{}\s]+\})/g;

/** Derives from the template of a response how to recognize its fields. Fields with one role come first. */
export function fieldPatterns(response: Json, errorUrl: string): FieldPattern[] {
  const isText = typeof response === 'string';
  const texts = isText
    ? [...response.matchAll(KEY_IN_TEXT)].map(([, key, placeholder]) => [key!, placeholder!] as const)
    : [...leaves(response)];
  const patterns = texts.flatMap(([name, text]): FieldPattern[] => {
    const roles = placeholdersIn(text).map(placeholderName) as Role[];
    if (!name || !roles.length) return [];
    const isLone = text.replace(PLACEHOLDER, '') === '' && roles.length === 1;
    const field = keyPattern(name, isText);
    if (isLone && roles[0] !== 'errorUrl') return [{ ...field, roles }];
    const template = text.replace('{errorUrl}', errorUrl);
    const named = placeholdersIn(template)
      .map(placeholderName)
      .filter((role): role is Role => Object.hasOwn(ROLE_PATTERNS, role));
    return [
      {
        ...field,
        roles: [...named, ...(roles[0] === 'errorUrl' ? roles : [])],
        pattern: valuePattern(template),
      },
    ];
  });
  return patterns.sort((a, b) => Number(!!a.pattern) - Number(!!b.pattern));
}
