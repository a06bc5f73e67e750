import { expect } from '@playwright/test';
import type { Driver } from './driver.ts';

/** A person who reads a site in a browser, and only sees the page itself. */
export class Reader {
  readonly #driver;
  readonly #origin;

  constructor(driver: Driver, origin: string) {
    this.#driver = driver;
    this.#origin = origin;
  }

  /** Opens a page anew, as a link from elsewhere does. */
  async open(path: string) {
    await this.#driver.open('about:blank');
    await this.#driver.open(this.#origin + path);
  }

  /** Returns the result of a function that runs in the page. */
  async see<A extends unknown[], T>(look: (...args: A) => T, ...args: A): Promise<T> {
    const call = `(${String(look)})(...${JSON.stringify(args)})`;
    return JSON.parse(await this.#driver.evaluate(`JSON.stringify(${call} ?? null)`)) as T;
  }

  resize = (width: number, height: number) => this.#driver.resize(width, height);

  press = (keys: string) => this.#driver.press(keys);

  async type(text: string) {
    for (const character of text) await this.press(character);
  }

  /** Clicks the first element that a selector finds with a text in it, as soon as it can be clicked. */
  async click(selector: string, text = '') {
    const pointOf = () =>
      this.see(
        (wanted, part) => {
          const found = [...document.querySelectorAll(wanted)].find(
            (element) => element.checkVisibility() && element.textContent.includes(part),
          );
          found?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = found?.getBoundingClientRect();
          if (!box) return null;
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          return found!.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
        },
        selector,
        text,
      );
    let point: { x: number; y: number } | null = null;
    await expect.poll(async () => (point = await pointOf()), `${selector} with “${text}”`).not.toBeNull();
    await this.#driver.click(point!.x, point!.y);
  }

  /** Puts a text on the clipboard, as if it had been copied elsewhere. */
  async copy(text: string) {
    await this.#inTextarea(text, 'Control+c');
  }

  /** Returns the text on the clipboard. */
  copied = () => this.#inTextarea('', 'Control+v');

  /** Presses keys in a text field outside of the page. Returns the text that is then in the field. */
  async #inTextarea(text: string, keys: string) {
    await this.see((value) => {
      const area = document.createElement('textarea');
      area.id = 'beside-the-page';
      area.value = value;
      // Outside of an open dialog, nothing can have the focus.
      (document.querySelector('dialog[open]') ?? document.body).append(area);
      area.select();
    }, text);
    await this.press(keys);
    return this.see(() => {
      const area = document.querySelector<HTMLTextAreaElement>('#beside-the-page')!;
      area.remove();
      return area.value;
    });
  }
}
