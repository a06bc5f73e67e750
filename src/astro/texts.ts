// The texts of the content as components.
import { getEntry } from 'astro:content';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { MarkdownHeading } from 'astro';
import { evaluate } from 'satteri';
import { features } from '../prose/nodes.ts';
import { textStructure } from '../prose/text-structure.ts';

/** A text, as a component that takes the `components` in it and the `context` of its page. */
export type Content = (properties: { components: object; context: object }) => unknown;

/** The factory of elements as Sätteri types it. */
type Jsx = (type: unknown, properties: unknown) => unknown;

function compile(mdx: string) {
  const data: { headings: MarkdownHeading[] } = { headings: [] };
  const { default: Text } = evaluate(mdx, {
    features,
    Fragment,
    jsx: jsx as Jsx,
    jsxs: jsxs as Jsx,
    hastPlugins: [textStructure],
    elementAttributeNameCase: 'html',
    // HTML without a component in it is a string.
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    data,
  }) as { default: Content };
  const Content: Content = ({ components, ...properties }) =>
    Text({ ...properties, components: { Fragment, ...components } });
  // Astro renders a function as a JSX component if the function is marked as one.
  return {
    Content: Object.assign(Content, { [Symbol.for('mdx-component')]: true }),
    headings: data.headings,
  };
}

/** The texts that are compiled already, by their source: a status and its errors show the same ones. */
const compiled = new Map<string, ReturnType<typeof compile>>();

/**
 * Returns the text of an entry as a component, and its headings.
 *
 * Astro's `render` makes a module of each text, which Rolldown bundles. At 1,000 errors, a build took 42 seconds
 * of CPU with it and 29 this way, and 15 % less memory, for the same bytes.
 */
export async function renderText(collection: 'errors' | 'statuses' | 'guides', id: string) {
  const { body = '' } = (await getEntry(collection, id))!;
  const text = compiled.get(body) ?? compile(body);
  compiled.set(body, text);
  return text;
}
