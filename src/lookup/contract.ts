import type { Json } from '../reference/template.ts';

/** What a field of a response tells. */
export type Role = 'code' | 'status' | 'message' | 'requestId' | 'errorUrl';

/** A field of a response that tells something of the error. */
export interface Field {
  /** Its place in the response: the keys that lead to it. */
  path: string[];
  /** Its key in any casing style, as a separate word of a text. */
  key: RegExp;
  /** Whether the key is an everyday word such as `code`, which other texts have too. */
  isAmbiguous: boolean;
  roles: Role[];
  /** What a longer text around the placeholders looks like, with a group for each role. */
  pattern?: RegExp;
}

/** The fields of an API's response that tell something, those with nothing but the code first. */
export type Contract = Field[];

/** What each part of a response looks like; a code is safe in one segment of a URL. */
export const SHAPES: Record<Role, string> = {
  code: '[A-Za-z0-9][A-Za-z0-9._~-]{0,254}',
  status: '[1-5]\\d\\d(?!\\d)',
  requestId: '[\\w.:-]{1,200}',
  message: '[^]{1,2000}',
  errorUrl: 'https://[^\\s"\'<>]{1,2000}',
};
const PLACEHOLDER = /\{(\w+)(?::\w+)?\}/g;

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A template's text before its first placeholder counts only from its last folder on: hosts differ. */
const fromLastFolder = (text: string) => text.slice(Math.max(0, text.lastIndexOf('/', text.length - 2)));

/** What a text made from a template looks like. */
function patternOf(template: string): RegExp {
  const parts = template.split(PLACEHOLDER);
  const seen = new Set<string>();
  const source = parts.map((part, at) => {
    if (at % 2 === 0) return escape(at === 0 ? fromLastFolder(part) : part).replace('#', '\\/?#');
    const shape = SHAPES[part as Role];
    const group = seen.has(part) || !shape ? '' : `(?<${part}>${shape})`;
    seen.add(part);
    return group;
  });
  return new RegExp(source.join(''));
}

/** A key in any casing style: `some_key`, `someKey`, `SomeKey`, `some key`. */
function keyPattern(key: string) {
  const words = key.split(/[\s_.-]+|(?<=[a-z0-9])(?=[A-Z])/).filter(Boolean);
  const isAmbiguous = words.length < 2;
  // Part of a longer key is another key, and an exit code is no code.
  const before = isAmbiguous ? '(?<![\\w-]|(?:status|exit|http)\\s)' : '(?<![A-Za-z0-9])';
  return { key: new RegExp(before + words.map(escape).join('[\\s_-]?'), 'gi'), isAmbiguous };
}

function* leaves(value: Json, path: string[] = []): Generator<[path: string[], template: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (value && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) yield* leaves(part, [...path, key]);
  }
}

/** Derives from the template of a response where it tells what. */
export function readContract(response: Json, errorUrl: string): Contract {
  const fields = [...leaves(response)].flatMap(([path, text]): Field[] => {
    const name = path.findLast((key) => !/^\d+$/.test(key));
    const roles = [...text.matchAll(PLACEHOLDER)].map((match) => match[1] as Role);
    if (!name || !roles.length) return [];
    const isLone = text.replace(PLACEHOLDER, '') === '' && roles.length === 1;
    const field = { path, ...keyPattern(name) };
    if (isLone && roles[0] !== 'errorUrl') return [{ ...field, roles }];
    const template = text.replace('{errorUrl}', errorUrl);
    const told = [...template.matchAll(PLACEHOLDER)]
      .map((match) => match[1]!)
      .filter((role) => role in SHAPES);
    return [
      {
        ...field,
        roles: [...(told as Role[]), ...(roles[0] === 'errorUrl' ? roles : [])],
        pattern: patternOf(template),
      },
    ];
  });
  return fields.sort((a, b) => Number(!!a.pattern) - Number(!!b.pattern));
}
