/** The media types of the files of a site, by the ends of their names. The first end that fits decides. */
const MEDIA_TYPES = {
  'opensearch.xml': 'application/opensearchdescription+xml',
  // By its last ending alone, a file with TypeScript declarations is a video.
  '.d.ts': 'text/plain',
  '.atom': 'application/atom+xml',
  '.css': 'text/css',
  '.go': 'text/plain',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.py': 'text/plain',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
  '.yaml': 'application/yaml',
  // Files that somebody may add to `public/`.
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Returns the media type of a file. A file of an unknown kind is bytes. */
export function mediaTypeOf(path: string): string {
  const known = Object.entries(MEDIA_TYPES).find(([end]) => path.endsWith(end));
  return known?.[1] ?? 'application/octet-stream';
}

/** Returns the value of a file's `Content-Type` header. Text needs a charset. JSON and XML define theirs. */
export function contentTypeOf(path: string): string {
  const type = mediaTypeOf(path);
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

/** Whether compression makes a file smaller. Images and fonts are compressed already. */
export const isCompressible = (path: string) => /^text\/|[/+](?:json|wasm|xml|yaml)$/.test(mediaTypeOf(path));
