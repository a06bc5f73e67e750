// The errors as data for programs in Python.
import { allErrors } from '../reference/catalog.ts';
import { retryTimes } from '../reference/schemas/error.ts';
import type { Catalog } from '../reference/types.ts';
import { errorPath } from '../reference/urls.ts';
import { byCode, describe, header, isNumeric, literal, namesFor, upperSnake } from './constants.ts';

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
