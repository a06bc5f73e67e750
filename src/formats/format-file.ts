/** A file that programs read: its path on the site, and its text, which is written when it is requested. */
export interface FormatFile {
  path: string;
  text: () => string;
}
