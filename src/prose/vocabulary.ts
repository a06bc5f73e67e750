import { z } from 'zod';
import { STATUS_CODE, whole, type ErrorName } from '../reference/ids.ts';
import { errorCode } from '../reference/schemas.ts';

/** Where a text that names another error leads to. */
export type LinkTo = (error: ErrorName) => string;

/** A component that authors may use in a text, and what becomes of it in each format. */
interface ContentComponent {
  /** How it is written, for the advice that authors read. */
  usage: string;
  /** The `.astro` file beside this one that renders it on a page. */
  astro: string;
  /** Whether it stands around blocks; otherwise it stands within a sentence and holds nothing. */
  isBlock: boolean;
  properties: z.ZodObject;
  /** What it is in Markdown. `content` is the Markdown of what it stands around. */
  markdown(properties: Record<string, string>, content: string, linkTo: LinkTo): string;
  /** What it adds to the text that search reads, besides what it stands around. */
  searchText(properties: Record<string, string>): string;
}

/** The heads of the callouts. Caution is for what loses data, money or a secret. */
export const calloutKinds = { note: 'Note', caution: 'Caution' } as const;
export type CalloutKind = keyof typeof calloutKinds;

/** Every component that the texts may use. */
export const vocabulary: Record<string, ContentComponent> = {
  Callout: {
    usage: '<Callout kind="note"> or <Callout kind="caution"> around paragraphs',
    astro: './components/Callout.astro',
    isBlock: true,
    properties: z.strictObject({ kind: z.enum(Object.keys(calloutKinds) as CalloutKind[]) }),
    markdown: ({ kind }, content) =>
      [`**${calloutKinds[kind as CalloutKind]}**`, '', ...content.split('\n')]
        .map((line) => `> ${line}`.trimEnd())
        .join('\n'),
    searchText: () => '',
  },
  ErrorLink: {
    usage: '<ErrorLink code="…" /> within a sentence, with status="…" where the code stands in two',
    astro: './components/ErrorLink.astro',
    isBlock: false,
    properties: z.strictObject({
      code: errorCode,
      status: z.string().regex(whole(STATUS_CODE), { error: 'is no status of an error' }).optional(),
    }),
    markdown: (properties, _content, linkTo) =>
      `[\`${properties.code}\`](${linkTo(errorNameOf(properties))})`,
    searchText: ({ code }) => code!,
  },
};

/** The error that the properties of a link name. */
export const errorNameOf = ({ code, status }: Record<string, string>): ErrorName => ({
  code: code!,
  ...(status && { status: Number(status) }),
});
