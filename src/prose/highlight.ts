// Code as HTML: colored, and prepared for windows in which its lines don't fit.
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

/** The most characters of a line or a word that fit on a line of a phone. */
const PHONE_COLUMNS = 28;
/** The width of a tab, which the style sets as well. */
const TAB_COLUMNS = 4;
/** The deepest indentation that has a class. */
const MAX_INDENT = 16;

const highlighted = new Map<string, string[]>();

/**
 * Highlights code line by line. Returns HTML whose text is the code, byte for byte. Each line includes its line break.
 * Code in an unknown language isn't colored. Results are cached, because several pages show the same code.
 */
export function highlightLines(code: string, lang: string): string[] {
  const key = `${lang} ${code}`;
  let lines = highlighted.get(key);
  if (!lines) {
    lines = runsOf(code, lang).map((runs, index, all) => toHtml(runs) + (index < all.length - 1 ? '\n' : ''));
    highlighted.set(key, lines);
  }
  return lines;
}

/** Highlights code as a block. */
export const highlight = (code: string, lang: string) => toBlock(highlightLines(code, lang));

/** Makes a block of highlighted lines. */
export const toBlock = (lines: string[]) => `<pre><code>${lines.join('')}</code></pre>`;

/** A part of a line in one color. Its name is a class; text without a name has the color of the block. */
interface Run {
  name?: string | undefined;
  text: string;
}

/**
 * Splits code into lines, and lines into runs. Colors are classes, because the Content-Security-Policy forbids `style`.
 */
function runsOf(code: string, lang: string): Run[][] {
  if (!isGrammar(lang)) return code.split('\n').map((text) => [{ text }]);
  const classes = lang === 'json' ? inJson : inPrograms;
  // By default, Shiki stops coloring a line after 500 ms, so builds on a busy machine would differ.
  const lines = highlighter.codeToTokensBase(code, { lang, theme, tokenizeTimeLimit: 0 });
  return lines.map((tokens) => {
    // Neighboring tokens of one color share an element.
    const runs: Run[] = [];
    for (const { content, color } of tokens) {
      // `var(--shiki-token-string)` names the class. Any other color is that of the text.
      const name = classes[/--shiki-token-([\w-]+)/.exec(color ?? '')?.[1] ?? ''];
      const last = runs.at(-1);
      if (last && last.name === name) last.text += content;
      else runs.push({ name, text: content });
    }
    return runs;
  });
}

/**
 * Returns a line as HTML. An indented line that is too long for a phone is an element whose class is its indentation,
 * because the style indents its continuation further.
 */
function toHtml(runs: Run[]): string {
  const line = runs.map(({ text }) => text).join('');
  const breaks = breaksIn(line);
  let [start, end] = [0, 0];
  const html = runs.map(({ name, text }) => {
    end += text.length;
    let content = '';
    while (breaks[0]! < end) {
      content += `${escapeHtml(line.slice(start, breaks[0]))}<wbr>`;
      start = breaks.shift()!;
    }
    content += escapeHtml(line.slice(start, end));
    start = end;
    return name ? `<span class="${name}">${content}</span>` : content;
  });
  const blanks = /^[ \t]*/.exec(line)![0].replaceAll('\t', ' '.repeat(TAB_COLUMNS)).length;
  const indent = Math.min(blanks - (blanks % 2), MAX_INDENT);
  const isLong = blanks + line.trimStart().length > PHONE_COLUMNS;
  return isLong && indent ? `<span class="i${indent}">${html.join('')}</span>` : html.join('');
}

/**
 * Where a long word may break: before a fragment, a property, a parameter or an expression in a string, and after
 * what separates names. In `"https://example.com/errors#code"`, this is before `example`, `.com`, `errors` and `#`.
 */
const BREAKS = /(?<=[\w)\]}"'`/])(?=[#.?&])|(?<=[^"'`({])(?=\$\{)|(?<=[/(,=:[|]|(?<!\$)\{)(?=\w)/g;

/** Returns the positions at which a line may break within words that are too long for a line of a phone. */
function breaksIn(line: string): number[] {
  const words = [...line.matchAll(/\S+/g)].filter(([word]) => word.length > PHONE_COLUMNS);
  return words.flatMap(({ 0: word, index }) => [...word.matchAll(BREAKS)].map((cut) => index + cut.index));
}
