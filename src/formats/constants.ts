// The codes of the errors with their statuses, retries and fixers as data, for programs in Python and Go.
import { allErrors } from '../reference/catalog.ts';
import { describeState } from '../reference/labels.ts';
import { fieldOf } from '../reference/response.ts';
import { retryTimes } from '../reference/schemas/error.ts';
import type { Api, ApiError, Catalog } from '../reference/types.ts';
import { errorPath, indexPath } from '../reference/urls.ts';

/** When a retry can succeed, in a sentence. */
const retryMeanings = {
  never: 'A retry does not help.',
  'after-change': 'A retry helps only after something changes.',
  later: 'A retry can help without a change.',
} satisfies Record<(typeof retryTimes)[number], string>;

/** Returns the words of a name: `card_declined` and `cardDeclined` are both `card` and `declined`. */
const wordsOf = (name: string) => name.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).filter(Boolean);

const pascal = (name: string) =>
  wordsOf(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const upperSnake = (name: string) => wordsOf(name).join('_').toUpperCase();

/** Returns a name for each text, different from all others and from the taken ones. */
function namesFor(texts: string[], nameOf: (text: string) => string, taken: string[] = []) {
  const used = new Set(taken);
  return new Map(
    texts.map((text) => {
      const name = nameOf(text);
      let free = name;
      for (let number = 2; used.has(free); number++) free = `${name}_${number}`;
      used.add(free);
      return [text, free];
    }),
  );
}

/** Returns a string literal, as JSON, Python and Go write it. Go allows no byte-order mark within a file. */
const literal = (text: string) => JSON.stringify(text).replaceAll('\uFEFF', '\\ufeff');

/** Returns a text for a comment of one line. */
const inComment = (text: string) => text.replaceAll(/[\s\uFEFF]+/g, ' ').trim();

/** Returns the codes in the order of the pages, each with its errors. */
const byCode = (errors: ApiError[]) => Map.groupBy(errors, ({ code }) => code);

/** Returns the sentences that document a code: what it means, and since when programs need not expect it. */
function describe(errors: ApiError[]): string[] {
  const states = errors.map((error) => {
    const successor = error.replacement ? ` Use ${error.replacement.code}.` : '';
    return error.state.is === 'draft' ? undefined : describeState(error)?.concat(successor);
  });
  const state = states.every((text) => text !== undefined) ? states[0] : undefined;
  return [errors[0]!.summary, ...(state ? [state.replace(/^Retired:/, 'Deprecated:')] : [])].map(inComment);
}

const header = (api: Api) =>
  `The errors of the ${inComment(api.name)}, generated from ${api.site}${indexPath(api)}`;

/** Whether the API sends the codes as numbers. */
const isNumeric = (api: Api) => fieldOf(api, 'code')?.type === 'integer';

/** Returns a Python module with a constant for each code, and a list of all errors. It needs Python 3.8 or later. */
export function pythonConstants(catalog: Catalog): string {
  const { api } = catalog;
  const errors = allErrors(catalog);
  const codes = byCode(errors);
  const names = namesFor([...codes.keys()], (code) => upperSnake(/^\d/.test(code) ? `code_${code}` : code), [
    'ERRORS',
  ]);
  const type = isNumeric(api) ? 'int' : 'str';
  const codeOf = (code: string) => (isNumeric(api) ? code : literal(code));
  const constants = [...codes].map(
    ([code, ofCode]) =>
      `${describe(ofCode)
        .map((line) => `#: ${line}\n`)
        .join('')}${names.get(code)}: Final = ${codeOf(code)}\n`,
  );
  const entries = errors.map((error) => {
    const { code, status, state, retry, fixableBy, message, summary } = error;
    const values = {
      code: names.get(code)!,
      status,
      state: literal(state.is),
      retry: retry ? literal(retry.when) : 'None',
      fixable_by: `(${fixableBy.map((fixer) => `${literal(fixer)},`).join(' ')})`,
      message: literal(message),
      summary: literal(summary),
      url: literal(error.url),
      page: literal(api.site + errorPath(api, error)),
    };
    const lines = Object.entries(values).map(([key, value]) => `        ${key}=${value},\n`);
    return `    ErrorInfo(\n${lines.join('')}    ),\n`;
  });
  return `# ${header(api)}
from dataclasses import dataclass
from typing import Final, Literal, Optional, Tuple


@dataclass(frozen=True)
class ErrorInfo:
    """A documented error."""

    #: The stable name of the error.
    code: ${type}
    #: The HTTP status of the response.
    status: int
    #: Whether the API sends the error.
    state: Literal["active", "draft", "deprecated", "retired"]
    #: When a retry of the same request can succeed. None if that is not known.
    retry: Optional[Literal[${retryTimes.map(literal).join(', ')}]]
    #: Who can fix the error.
    fixable_by: Tuple[${Object.keys(api.fixers).length ? `Literal[${Object.keys(api.fixers).map(literal).join(', ')}]` : 'str'}, ...]
    #: The message of the API, for developers.
    message: str
    #: What happened, in a sentence.
    summary: str
    #: The URL that documents the error, as a response names it.
    url: str
    #: The page that explains only this error.
    page: str


${constants.join('\n')}
#: All documented errors.
ERRORS: Final[Tuple[ErrorInfo, ...]] = (
${entries.join('')})


def find_error(status: int, code: ${type}) -> Optional[ErrorInfo]:
    """Returns the error with a status and a code; None if it is not documented."""
    return next((error for error in ERRORS if error.status == status and error.code == code), None)
`;
}

/** Returns a Go package with a constant for each code, and a list of all errors, formatted as gofmt does. */
export function goConstants(catalog: Catalog): string {
  const { api } = catalog;
  const errors = allErrors(catalog);
  const codes = byCode(errors);
  const names = namesFor([...codes.keys()], (code) => `Code${pascal(code)}`, ['Code']);
  const fixers = namesFor(Object.keys(api.fixers), (fixer) => `Fixer${pascal(fixer)}`, ['Fixer']);
  const retries = new Map(retryTimes.map((time) => [time, `Retry${pascal(time)}`] as const));
  const codeOf = (code: string) => (isNumeric(api) ? code : literal(code));
  const comment = (lines: string[]) => lines.map((line) => `\t// ${line}\n`).join('\t//\n');
  const block = (constants: string[]) => `const (\n${constants.join('\n')})\n`;
  const constants = [...codes].map(([code, ofCode]) => {
    const name = names.get(code)!;
    const [summary, ...state] = describe(ofCode);
    return `${comment([`${name}: ${summary}`, ...state])}\t${name} Code = ${codeOf(code)}\n`;
  });
  const entries = errors.map((error) => {
    const { code, status, state, retry, fixableBy, message, summary } = error;
    const values = [
      names.get(code)!,
      String(status),
      literal(state.is),
      retry ? retries.get(retry.when)! : '""',
      fixableBy.length ? `[]Fixer{${fixableBy.map((fixer) => fixers.get(fixer)!).join(', ')}}` : 'nil',
      ...[message, summary, error.url, api.site + errorPath(api, error)].map(literal),
    ];
    return `\t{${values.join(', ')}},\n`;
  });
  return `// Package apierrors has the errors of the ${inComment(api.name)}.
//
// ${header(api)}
package apierrors

// Code is the stable name of an error.
type Code ${isNumeric(api) ? 'int' : 'string'}

// Fixer is somebody who can fix an error.
type Fixer string

// Retry is when a retry of the same request can succeed. It is empty if that is not known.
type Retry string

${block([...retries].map(([time, name]) => `\t// ${name}: ${retryMeanings[time]}\n\t${name} Retry = ${literal(time)}\n`))}
${fixers.size ? `${block([...fixers].map(([fixer, name]) => `\t// ${name} is ${inComment(api.fixers[fixer]!)}.\n\t${name} Fixer = ${literal(fixer)}\n`))}\n` : ''}${block(constants)}
// Info is a documented error.
type Info struct {
	Code Code

	// Status is the HTTP status of the response.
	Status int

	// State is active, draft, deprecated or retired.
	State string

	Retry Retry

	FixableBy []Fixer

	// Message is the message of the API, for developers.
	Message string

	// Summary describes what happened, in a sentence.
	Summary string

	// URL documents the error, as a response names it.
	URL string

	// Page is the URL of the page that explains only this error.
	Page string
}

// All has all documented errors.
var All = []Info{
${entries.join('')}}

// Find returns the error with a status and a code, and whether it is documented.
func Find(status int, code Code) (Info, bool) {
	for _, info := range All {
		if info.Status == status && info.Code == code {
			return info, true
		}
	}
	return Info{}, false
}
`;
}
