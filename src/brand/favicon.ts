import sharp from 'sharp';

/** The sizes in `favicon.ico`, in pixels: of a tab, and of a tab on a screen with twice the density. */
const SIZES = [16, 32];
const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;

/**
 * Returns an SVG image as an ICO file, which is a list of PNG images. Browsers and other programs request
 * `/favicon.ico` if a page names no icon. Source of the format: https://en.wikipedia.org/wiki/ICO_(file_format)
 */
export async function toIco(svg: string): Promise<Buffer<ArrayBuffer>> {
  const images = await Promise.all(
    SIZES.map((size) => sharp(Buffer.from(svg)).resize(size).png({ compressionLevel: 9 }).toBuffer()),
  );
  const head = Buffer.alloc(HEADER_BYTES + ENTRY_BYTES * images.length);
  head.writeUInt16LE(1, 2); // The type: an icon.
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach((image, index) => {
    const entry = HEADER_BYTES + ENTRY_BYTES * index;
    head.writeUInt8(SIZES[index]!, entry); // The width.
    head.writeUInt8(SIZES[index]!, entry + 1); // The height.
    head.writeUInt16LE(1, entry + 4); // The number of color planes.
    head.writeUInt16LE(32, entry + 6); // The bits of a pixel.
    head.writeUInt32LE(image.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}
