/** A file that programs read. Its text is only generated when it is requested. */
export interface FormatFile {
  path: string;
  text: () => string;
}
