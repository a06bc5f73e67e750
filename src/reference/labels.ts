// The words that pages and their Markdown versions share.
import type { Api, ApiError } from './types.ts';
import { placeholdersIn } from './placeholders.ts';
import { fieldOf } from './response.ts';
import { languageNames, languages } from './samples.ts';
import type { Support } from './support.ts';

/** The headings of the known sections of an error, in their order. */
export const sections = {
  fix: 'How to fix it',
  why: 'Why it happens',
  prevent: 'How to prevent it',
  confused: 'Easily confused with',
} as const;

/** The parts of an error that a reader can jump to, in their order, with the words of the links. */
export const parts = {
  fix: 'Fix',
  why: 'Why',
  prevent: 'Prevent',
  confused: 'Similar',
  code: 'Code',
  help: 'Help',
} as const;
export type Part = keyof typeof parts;

/** Returns the name of the known section with this heading; undefined for any other heading. */
export const sectionOf = (heading: string) =>
  (Object.keys(sections) as (keyof typeof sections)[]).find((name) => sections[name] === heading);

export const labels = {
  retry: 'Retry',
  fixableBy: 'Who can fix it',
  firstStep: 'First step',
  inCode: 'In code',
  handle: 'Handle the error',
  help: 'How to get help',
  choice: 'Which one is it?',
  ifYes: 'It is the error whose question you answer with yes.',
  path: 'Follow your request. It stopped where your answer is no.',
  no: 'No:',
  prompt:
    'An API call of mine failed. The page below explains the error. Ask me for the response and the code of the call. Then propose the smallest fix.',
  replacedBy: 'It is replaced by',
  response: 'Response',
} as const;

/** Returns a text that begins with a capital letter. */
export const capitalized = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** Returns the label of folded lines of a program: “Lines 1–24: imports, settings”. */
export const foldedLines = (from: number, to: number, description: string) =>
  `${from === to ? `Line ${from}` : `Lines ${from}–${to}`}: ${description}`;

const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** Returns who can fix an error, as a phrase: “The developer or a project admin”; undefined if that is not known. */
export function fixedBy({ fixers }: Api, { fixableBy }: ApiError): string | undefined {
  const phrase = either.format(fixableBy.map((who) => fixers[who]!));
  return phrase ? capitalized(phrase) : undefined;
}

const retryAnswers = {
  never: 'Does not help.',
  'after-change': 'Only after a change.',
  later: 'Can help.',
} as const;

/** Returns in a few words whether a retry can help; undefined if that is not known. */
export const retryAnswer = ({ retry }: ApiError) => retry && retryAnswers[retry.when];

/** A fact that decides what to do next. Its kind decides how it looks. */
export interface Fact {
  label: string;
  text: string;
  kind: keyof typeof retryAnswers | 'who';
}

/** Returns whether to retry and who can fix the error. Facts that are not known are left out. */
export function verdictOf(api: Api, error: ApiError): Fact[] {
  const [retry, who] = [retryAnswer(error), fixedBy(api, error)];
  return [
    ...(retry ? [{ label: labels.retry, text: retry, kind: error.retry!.when }] : []),
    ...(who ? [{ label: labels.fixableBy, text: who, kind: 'who' as const }] : []),
  ];
}

/** Returns the hint above the support channels; undefined if responses contain no request ID. */
export function helpHint(api: Api): string | undefined {
  const field = fieldOf(api, 'requestId');
  return field && `Have the ${field.path} of the response at hand.`;
}

/** Returns the name of an API, and a line for each fact that its support asks for. */
export function supportOf(api: Api): Support {
  const hasRequestId = placeholdersIn(JSON.stringify(api.response)).includes('requestId');
  const lines = [
    ...(hasRequestId ? ['Request ID: {requestId}'] : []),
    ...api.supportFacts.map((fact) => `${fact}: `),
    'Time (UTC): {time}',
  ];
  return { api: api.name, supportFacts: lines.map((line) => `${line}\n`).join('') };
}

/** Returns why an error lacks samples in some languages, in a sentence for each reason. */
export function absentSamples({ sample }: Pick<ApiError, 'sample'>): string[] {
  const reasons = sample?.without ?? {};
  const absent = languageNames.filter((language) => reasons[language] !== undefined);
  return [...Map.groupBy(absent, (language) => reasons[language]!)].map(([reason, group]) => {
    const names = group.map((language) => languages[language].name);
    return `No sample in ${either.format(names)}. ${reason}`;
  });
}

/** Returns the summary of an error; undefined if the messages of the error have the same words. */
export const newSummary = ({ message, messages, summary }: ApiError): string | undefined =>
  [message, ...messages].includes(summary) ? undefined : summary;

const together = new Intl.ListFormat('en');
const WHY = new RegExp(`^## ${sections.why}\\s*$`, 'm');

/**
 * Returns the subjects of the explanations in a reference, as a phrase such as “why it happens, how to fix it, and who can”.
 * Parts that no error has are left out. Takes the words for the cause.
 */
export function describeContents(errors: ApiError[], why: string, withRetry = true): string {
  return together.format([
    ...(errors.some(({ body }) => WHY.test(body)) ? [why] : []),
    ...(errors.every(({ state }) => state.is === 'draft') ? [] : ['how to fix it']),
    ...(errors.some(({ fixableBy }) => fixableBy.length > 0) ? ['who can'] : []),
    ...(withRetry && errors.some(({ retry }) => retry) ? ['whether to retry'] : []),
  ]);
}

/** Returns a sentence about an error that is a draft, deprecated or retired; undefined if the error is active. */
export function describeState({ state }: ApiError): string | undefined {
  if (state.is === 'active') return undefined;
  if (state.is === 'draft') return 'Draft: how to fix this error is not described yet.';
  return state.is === 'deprecated'
    ? 'Deprecated: the API still sends this error, and will stop.'
    : `Retired: the API has not sent this error since ${state.since}.`;
}
