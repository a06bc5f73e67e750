/** What the reader has set, from which the browser is started. */
export type Condition = 'usual' | 'no scripts' | 'forced colors' | 'large type';

/** The size in pixels that a reader with large type has chosen for text. */
export const LARGE_TYPE = 20;

/** A browser with one window, and what a reader does with it. */
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
  /** What the console has said. A test that expects some empties it. */
  console: string[];
  stop(): Promise<void>;
}
