import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';

/** Classes of the tokens, kept short: they are repeated all over the page. */
const classes: Record<string, string> = {
  constant: 'v',
  string: 's',
  'string-expression': 's',
  comment: 'c',
  keyword: 'w',
  parameter: 'n',
  function: 'n',
  punctuation: 'q',
  link: 's',
};

/** `color:var(--shiki-token-string)` names the class; other colours are the text's own. */
const classOf = (style: unknown) => classes[/--shiki-token-([\w-]+)/.exec(String(style))?.[1] ?? ''];

/**
 * Colours by class instead of by `style`, which the Content-Security-Policy forbids,
 * and no element around a token without a colour or around a line.
 */
const byClass: ShikiTransformer = {
  name: 'colours-by-class',
  pre({ properties }) {
    delete properties.style;
    delete properties.class;
    delete properties.tabindex;
  },
  code(node) {
    node.children = node.children.flatMap((line) =>
      line.type !== 'element'
        ? [line]
        : line.children.flatMap((token) => {
            if (token.type !== 'element') return [token];
            const name = classOf(token.properties.style);
            token.properties = { class: name };
            return name ? [token] : token.children;
          }),
    );
  },
};

/** What Astro's Markdown and its `Code` component take. */
export const shikiConfig = {
  theme: createCssVariablesTheme({ name: 'tokens', fontStyle: false }),
  transformers: [byClass],
};
