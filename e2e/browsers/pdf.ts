import { constants, inflateSync } from 'node:zlib';

/** How often a PDF writes text, compressed as browsers make it: about once for each line and change of font. */
export function textsOf(pdf: Buffer): number {
  const streams = pdf
    .toString('latin1')
    .matchAll(/\/FlateDecode[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g);
  const texts = [...streams].map(([, stream]) =>
    // The last byte of a stream may be that of a line end.
    inflateSync(Buffer.from(stream!, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1'),
  );
  // The operators that show text: https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf, 9.4.3
  return texts.flatMap((text) => text.match(/[)>\]] ?T[jJ]\b/g) ?? []).length;
}
