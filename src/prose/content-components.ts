import { z } from 'zod';
import { STATUS_CODE, whole, type ErrorName } from '../reference/ids.ts';
import { capitalized } from '../reference/labels.ts';
import { errorCode } from '../reference/schemas/values.ts';
import type { Api } from '../reference/types.ts';

/** Returns the URL of an error that a text names. */
export type LinkTo = (error: ErrorName) => string;

/** An error of the reference that is easily confused with the one of a text, and where it is explained. */
export interface RelatedError {
  href: string;
  code: string;
  summary: string;
}

/** The information about a page that the components of a text need. */
export interface TextContext {
  linkTo: LinkTo;
  /** The words for everybody who can fix an error, by their names. */
  fixers: Api['fixers'];
  /**
   * Returns the id of a heading by the name of its part. It is only set on a page that shows several texts, where
   * headings are one level lower.
   */
  partIdOf?: (part: string) => string;
  /** The errors that the page lists first in the section about errors that are easily confused. */
  related?: RelatedError[];
}

/** A component that authors may use: how to write it, and its form in each format other than the page. */
interface ContentComponent {
  /** How authors write it, for the fixes that diagnostics suggest. */
  usage: string;
  /** Whether it goes around blocks. Otherwise it is used within a sentence and has no children. */
  isBlock: boolean;
  properties: z.ZodObject;
  /** Returns its Markdown. `content` is the Markdown of its children. */
  markdown(properties: Record<string, string>, content: string, context: TextContext): string;
  /** Returns the text that search reads in addition to the text of its children. */
  searchText(properties: Record<string, string>): string;
}

/** The titles of callouts by kind. A caution warns about the loss of data, money or a secret. */
export const calloutKinds = { note: 'Note', caution: 'Caution' } as const;
export type CalloutKind = keyof typeof calloutKinds;

/** The signs between the boxes of a flow, and their meanings. */
export const flowSigns: Record<string, string> = {
  '→': 'leads to',
  '↛': 'does not lead to',
  '≠': 'is not the same as',
};

/**
 * All components that authors may use. On a page, the file of the same name in `components/` renders the
 * component. It gets the properties and the `context` of the text.
 */
export const contentComponents: Record<string, ContentComponent> = {
  Callout: {
    usage: '<Callout kind="note"> or <Callout kind="caution"> around paragraphs',
    isBlock: true,
    properties: z.strictObject({ kind: z.enum(Object.keys(calloutKinds) as CalloutKind[]) }),
    markdown: ({ kind }, content) =>
      [`**${calloutKinds[kind as CalloutKind]}**`, '', ...content.split('\n')]
        .map((line) => `> ${line}`.trimEnd())
        .join('\n'),
    searchText: () => '',
  },
  ErrorLink: {
    usage: '<ErrorLink code="…" /> within a sentence, with status="…" if two statuses have the code',
    isBlock: false,
    properties: z.strictObject({
      code: errorCode,
      status: z.string().regex(whole(STATUS_CODE), { error: 'is not an HTTP status' }).optional(),
    }),
    markdown: (properties, _content, { linkTo }) =>
      `[\`${properties.code}\`](${linkTo(errorNameOf(properties))})`,
    searchText: ({ code }) => code!,
  },
  Fixer: {
    usage: '<Fixer name="…" /> at the beginning of a step',
    isBlock: false,
    properties: z.strictObject({ name: z.string() }),
    markdown: ({ name }, _content, { fixers }) => `**${stepLabel(fixers, name!)}**`,
    searchText: () => '',
  },
  Flow: {
    usage: '<Flow title="…"> around paragraphs such as “User → role ↛ permission”, with the signs →, ↛ and ≠',
    isBlock: true,
    properties: z.strictObject({ title: z.string() }),
    markdown: ({ title }, content) => `**${title}**\n\n${content}`,
    searchText: () => '',
  },
};

/** Returns the label of a step: the words for whoever takes it, such as “A project admin:”. */
export const stepLabel = (fixers: Api['fixers'], name: string) => `${capitalized(fixers[name]!)}:`;

/** Returns the error that the properties of a link name. */
export const errorNameOf = ({ code, status }: Record<string, string>): ErrorName => ({
  code: code!,
  ...(status && { status: Number(status) }),
});
