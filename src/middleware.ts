import { createHash } from 'node:crypto';
import { defineMiddleware } from 'astro:middleware';
import rareCss from './styles/rare.css?inline';

const hashes = new Map<string, string>();

/** Returns the source expression that allows a style or a script. Most pages share them, so hashes are cached. */
function hashOf(text: string): string {
  const hash = hashes.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, hash);
  return hash;
}

/** Returns the contents of all elements of a page that have this name and no attributes. */
const inlined = (html: string, name: 'style' | 'script') =>
  [...html.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(([, text]) => text!);

/** Returns the policy of a page. It is the same for every page, so that a host can send it as a header, too. */
const policy = (css: string | undefined, scripts: string[]) =>
  [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "connect-src 'self'",
    // The icon is inlined, which saves a request. Firefox requests the default icon before it has read that one.
    "img-src 'self' data:",
    // WebAssembly searches Pagefind's index. A script sets the reader's theme before the first paint.
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.map(hashOf).join(' ')}`,
    // In a large reference, pages share a style sheet instead of containing the style.
    `style-src ${css ? hashOf(css) : "'self'"} ${hashOf(rareCss)}`,
    // The browser refuses text that would become markup or a script by mistake.
    "require-trusted-types-for 'script'",
  ].join(';');

/**
 * Adds a Content-Security-Policy to every built page. Astro's own `security.csp` lists the hashes of five
 * scripts that no page uses. That adds 180 bytes to each page after compression and allows more than needed.
 * Its policy also differs between pages, so a host couldn't send it as a header.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const css = inlined(html, 'style').find((style) => style !== rareCss);
  const meta = `<meta http-equiv="content-security-policy" content="${policy(css, inlined(html, 'script'))}">`;
  return new Response(html.replace('<head>', `<head>${meta}`), response);
});
