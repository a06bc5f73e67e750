// The errors as data for programs in Go.
import { allErrors } from '../reference/catalog.ts';
import { retryTimes } from '../reference/schemas/error.ts';
import type { Catalog } from '../reference/types.ts';
import { errorPath } from '../reference/urls.ts';
import { byCode, describe, header, inComment, isNumeric, literal, namesFor, pascal } from './constants.ts';

/** When a retry can succeed, in a sentence. */
const retryMeanings = {
  never: 'A retry does not help.',
  'after-change': 'A retry helps only after something changes.',
  later: 'A retry can help without a change.',
} satisfies Record<(typeof retryTimes)[number], string>;

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
