import { createHash } from 'node:crypto';
import { defineMiddleware } from 'astro:middleware';
import overviewCss from './components/overview.css?inline';

const hashes = new Map<string, string>();

/** What allows a style. Nearly all pages have the same, so its hash is computed once. */
function hashOf(css: string): string {
  const hash = hashes.get(css) ?? `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
  hashes.set(css, hash);
  return hash;
}

/** The whole of what a page may load and run: the same for every page, so that a host can send it too. */
const policy = (css: string | undefined) =>
  [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "connect-src 'self'",
    // The icon is part of the page: one request less.
    'img-src data:',
    // Pagefind's index is searched by WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    // Pages that do not carry their style have it in a file.
    `style-src ${css ? hashOf(css) : "'self'"} ${hashOf(overviewCss)}`,
    // Text that becomes markup or script by mistake is refused.
    "require-trusted-types-for 'script'",
  ].join(';');

/**
 * Gives every built page its Content-Security-Policy. Astro's own lists the hashes of scripts and
 * styles that no page has: 300 bytes that do not compress, and a wider policy.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css!);
  const css = styles.find((style) => style !== overviewCss);
  const meta = `<meta http-equiv="content-security-policy" content="${policy(css)}">`;
  return new Response(html.replace('<head>', `<head>${meta}`), response);
});
