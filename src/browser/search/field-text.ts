/** Characters of a paste that the field shows: one line of megabytes takes seconds to lay out. */
const MAX_SHOWN = 2_000;

/**
 * A field of one line joins the lines of a log into one word, so what was pasted is kept beside it, for
 * as long as the field shows it.
 */
export class FieldText {
  readonly #input;
  #raw = '';
  #shown = '';
  /** Whether some of what the field holds was pasted. */
  isPasted = false;

  constructor(input: Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd'>) {
    this.#input = input;
  }

  get text() {
    const { value } = this.#input;
    this.isPasted &&= value !== '';
    return this.isPasted && value === this.#shown ? this.#raw : value;
  }

  /** Puts a text in the selection's place. */
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
