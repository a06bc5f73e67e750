/** The reader's settings, with which the browser is started. */
export type Condition = 'usual' | 'no scripts' | 'forced colors' | 'large type';

/** The size in pixels that a reader with large type has chosen for text. */
export const LARGE_TYPE = 32;

/** A browser with one window, and the actions of a reader. */
export interface Driver {
  /** Resolves when the page is loaded. */
  open(address: string): Promise<void>;
  /** The value of an expression in the page, which is a text. */
  evaluate(expression: string): Promise<string>;
  resize(width: number, height: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses keys together, named as in `Control+k`. */
  press(keys: string): Promise<void>;
  /** The first page of the print as PDF, where the browser can be asked for it. */
  print?(): Promise<Buffer>;
  /** The messages in the console. A test that expects messages empties the list. */
  console: string[];
  stop(): Promise<void>;
}
