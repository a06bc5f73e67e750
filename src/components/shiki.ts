import { codeToHtml, createCssVariablesTheme, type ShikiTransformer } from 'shiki';
import type { languages } from '../reference/samples.ts';

export type Grammar = 'json' | (typeof languages)[keyof typeof languages]['grammar'];

/** Classes of the tokens, kept short and few: they are repeated all over the page. */
const inPrograms: Record<string, string> = { string: 's', 'string-expression': 's', comment: 'c' };
const inJson: Record<string, string> = { ...inPrograms, constant: 'v', keyword: 'w' };

/**
 * Colours by class instead of by `style`, which the Content-Security-Policy forbids,
 * and no element around a token without a colour or around a line.
 */
const byClass = (classes: Record<string, string>): ShikiTransformer => ({
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
            // `color:var(--shiki-token-string)` names the class; other colours are the text's own.
            const name = classes[/--shiki-token-([\w-]+)/.exec(String(token.properties.style))?.[1] ?? ''];
            token.properties = { class: name };
            return name ? [token] : token.children;
          }),
    );
  },
});

const theme = createCssVariablesTheme({ name: 'tokens', fontStyle: false });

const highlighted = new Map<string, Promise<string>>();

/** A text in colours, as HTML that holds the text byte for byte. Pages that show the same share the work. */
export function highlight(code: string, lang: Grammar): Promise<string> {
  const key = `${lang} ${code}`;
  const transformers = [byClass(lang === 'json' ? inJson : inPrograms)];
  const html =
    highlighted.get(key) ??
    // No limit of time for a line: on a busy machine it would leave lines without colours.
    codeToHtml(code, { lang, theme, transformers, tokenizeTimeLimit: 0 });
  highlighted.set(key, html);
  return html;
}
