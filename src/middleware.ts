import { createHash } from 'node:crypto';
import { defineMiddleware } from 'astro:middleware';
import rareCss from './styles/rare.css?inline';

const hashes = new Map<string, string>();

/** The source that allows a style or a script. Nearly all pages have the same, so its hash is computed once. */
function hashOf(text: string): string {
  const hash = hashes.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, hash);
  return hash;
}

/** What stands in a page's elements of a name that have no attributes. */
const inlined = (html: string, name: 'style' | 'script') =>
  [...html.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(([, text]) => text!);

/** Everything that a page may load and run: the same for every page, so that a host can send it too. */
const policy = (css: string | undefined, scripts: string[]) =>
  [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "connect-src 'self'",
    // The icon is inlined, which saves a request. Firefox asks for the default one before it has read that.
    "img-src 'self' data:",
    // Pagefind's index is searched by WebAssembly; the reader's theme is set before the first paint.
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.map(hashOf).join(' ')}`,
    // Pages that do not carry their style have it in a file.
    `style-src ${css ? hashOf(css) : "'self'"} ${hashOf(rareCss)}`,
    // Text that becomes markup or script by mistake is refused.
    "require-trusted-types-for 'script'",
  ].join(';');

/**
 * Gives every built page its Content-Security-Policy. Astro's own `security.csp` lists the hashes of
 * five scripts that no page uses, which is 180 bytes more per page after compression and a wider policy,
 * and it cannot be the same for all pages, so that a host could not send it as a header.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const css = inlined(html, 'style').find((style) => style !== rareCss);
  const meta = `<meta http-equiv="content-security-policy" content="${policy(css, inlined(html, 'script'))}">`;
  return new Response(html.replace('<head>', `<head>${meta}`), response);
});
