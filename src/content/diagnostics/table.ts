/** Diagnostics by name. Each takes the values that its text contains, and returns the message and the fix. */
export type DiagnosticTable = Record<string, (...values: never[]) => [message: string, fix: string]>;

/** The most names that a list in a message contains. */
const MAX_NAMES = 20;

/** Joins names for a message. Of a long list, only the beginning is shown. */
export const quotedList = (names: string[]) =>
  names.length > MAX_NAMES
    ? `${names.slice(0, MAX_NAMES).join(', ')} and ${names.length - MAX_NAMES} more`
    : names.join(', ');
