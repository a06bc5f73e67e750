import { createCssVariablesTheme, createHighlighter } from 'shiki';
import { escapeHtml } from '../reference/escape-html.ts';
import { languages } from '../reference/samples.ts';

export type Grammar = 'json' | (typeof languages)[keyof typeof languages]['grammar'];

/** Classes of the tokens, kept short and few: they are repeated all over the page. */
const inPrograms: Record<string, string> = { string: 's', 'string-expression': 's', comment: 'c' };
/** Keys have the colour of the text: beside coloured values they stand out by themselves. */
const inJson: Record<string, string> = { ...inPrograms, constant: 'v' };

const highlighter = await createHighlighter({
  themes: [createCssVariablesTheme({ name: 'tokens', fontStyle: false })],
  langs: ['json', ...Object.values(languages).map(({ grammar }) => grammar)],
});
const theme = highlighter.getTheme('tokens');

const highlighted = new Map<string, string>();

/** A text in colours, as HTML that holds the text byte for byte. Pages that show the same share the work. */
export function highlight(code: string, lang: Grammar): string {
  const key = `${lang} ${code}`;
  const html = highlighted.get(key) ?? toHtml(code, lang);
  highlighted.set(key, html);
  return html;
}

/**
 * Colours by class instead of by `style`, which the Content-Security-Policy forbids,
 * and no element around a token without a colour or around a line.
 */
function toHtml(code: string, lang: Grammar): string {
  const classes = lang === 'json' ? inJson : inPrograms;
  // No limit of time for a line: on a busy machine it would leave lines without colours.
  const lines = highlighter.codeToTokensBase(code, { lang, theme, tokenizeTimeLimit: 0 });
  const coloured = lines.map((tokens) => {
    // Neighbours of one colour share an element.
    const runs: { name: string | undefined; text: string }[] = [];
    for (const { content, color } of tokens) {
      // `var(--shiki-token-string)` names the class; other colours are the text's own.
      const name = classes[/--shiki-token-([\w-]+)/.exec(color ?? '')?.[1] ?? ''];
      const last = runs.at(-1);
      if (last && last.name === name) last.text += content;
      else runs.push({ name, text: content });
    }
    return runs
      .map(({ name, text }) => (name ? `<span class="${name}">${escapeHtml(text)}</span>` : escapeHtml(text)))
      .join('');
  });
  return `<pre><code>${coloured.join('\n')}</code></pre>`;
}
