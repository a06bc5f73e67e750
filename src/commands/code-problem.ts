import { ERROR_CODE, ERROR_CODE_RULE, isReservedOnWindows, whole } from '../reference/ids.ts';

const CODE = whole(ERROR_CODE);

/** Returns why a text cannot be the code of an error; undefined if it can. Takes the text in which it was found. */
export function codeProblem(code: string, written = code): string | undefined {
  if (code.includes('/')) {
    return `The code \`${written}\` contains a slash, and this reference does not support such codes.`;
  }
  if (isReservedOnWindows(code)) {
    return `Windows cannot have a folder named \`${code}\`. Choose another code.`;
  }
  return CODE.test(code) ? undefined : `\`${written}\` is not a code. ${ERROR_CODE_RULE}`;
}
