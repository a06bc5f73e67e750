/** The most characters of a paste that the field shows. The layout of a longer line takes seconds. */
const MAX_SHOWN = 2_000;

/**
 * The text of a field. A field of one line joins the lines of a log, so the whole pasted text is stored until the
 * field shows another text.
 */
export class FieldText {
  readonly #input;
  #raw = '';
  #shown = '';
  /** Whether a part of the text was pasted. */
  isPasted = false;

  constructor(input: Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd'>) {
    this.#input = input;
  }

  get text() {
    const { value } = this.#input;
    this.isPasted &&= value !== '';
    return this.isPasted && value === this.#shown ? this.#raw : value;
  }

  /** Replaces the selection with a text. */
  paste(pasted: string) {
    const { value, selectionStart, selectionEnd } = this.#input;
    this.#raw = value.slice(0, selectionStart ?? 0) + pasted + value.slice(selectionEnd ?? 0);
    const line = this.#raw
      .slice(0, MAX_SHOWN)
      .replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space));
    this.#input.value = this.#shown = this.#raw.length > MAX_SHOWN ? `${line}…` : line;
    this.isPasted = true;
  }
}
