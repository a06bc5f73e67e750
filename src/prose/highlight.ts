import { createCssVariablesTheme, createHighlighter } from 'shiki';
import { escapeHtml } from '../reference/text.ts';
import { languages } from '../reference/samples.ts';

/** The classes of tokens. They are short, because a page repeats them many times. */
const inPrograms: Record<string, string> = { string: 's', 'string-expression': 's', comment: 'c' };
/** In JSON, keys keep the color of the text, because colored values already set them apart. */
const inJson: Record<string, string> = { ...inPrograms, constant: 'v' };

const highlighter = await createHighlighter({
  themes: [createCssVariablesTheme({ name: 'tokens', fontStyle: false })],
  langs: ['json', ...Object.values(languages).map(({ grammar }) => grammar)],
});
type Grammar = 'json' | (typeof languages)[keyof typeof languages]['grammar'];
const isGrammar = (name: string): name is Grammar => highlighter.getLoadedLanguages().includes(name);

const theme = highlighter.getTheme('tokens');

const highlighted = new Map<string, string>();

/**
 * Highlights code. Returns HTML whose text is the code, byte for byte. Code in an unknown language isn't
 * colored. Results are cached, because several pages show the same code.
 */
export function highlight(code: string, lang: string): string {
  const key = `${lang} ${code}`;
  const html =
    highlighted.get(key) ??
    (isGrammar(lang) ? toHtml(code, lang) : `<pre><code>${escapeHtml(code)}</code></pre>`);
  highlighted.set(key, html);
  return html;
}

/** Highlights code line by line. Each line includes its line break. */
export const highlightLines = (code: string, lang: Grammar): string[] =>
  highlight(code, lang)
    .slice('<pre><code>'.length, -'</code></pre>'.length)
    .split(/(?<=\n)/);

/**
 * Returns highlighted code as HTML. Colors are classes, because the Content-Security-Policy forbids `style`.
 * Lines, and tokens without a color, have no element.
 */
function toHtml(code: string, lang: Grammar): string {
  const classes = lang === 'json' ? inJson : inPrograms;
  // By default, Shiki stops coloring a line after 500 ms, so builds on a busy machine would differ.
  const lines = highlighter.codeToTokensBase(code, { lang, theme, tokenizeTimeLimit: 0 });
  const colored = lines.map((tokens) => {
    // Neighboring tokens of one color share an element.
    const runs: { name: string | undefined; text: string }[] = [];
    for (const { content, color } of tokens) {
      // `var(--shiki-token-string)` names the class. Any other color is that of the text.
      const name = classes[/--shiki-token-([\w-]+)/.exec(color ?? '')?.[1] ?? ''];
      const last = runs.at(-1);
      if (last && last.name === name) last.text += content;
      else runs.push({ name, text: content });
    }
    return runs
      .map(({ name, text }) => (name ? `<span class="${name}">${escapeHtml(text)}</span>` : escapeHtml(text)))
      .join('');
  });
  return `<pre><code>${colored.join('\n')}</code></pre>`;
}
