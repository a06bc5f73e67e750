import { createHash } from 'node:crypto';
import { defineMiddleware } from 'astro:middleware';
import overviewCss from './styles/overview.css?inline';

const hashes = new Map<string, string>();

/** The source that allows a style. Nearly all pages have the same style, so its hash is computed once. */
function hashOf(css: string): string {
  const hash = hashes.get(css) ?? `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
  hashes.set(css, hash);
  return hash;
}

/** Everything that a page may load and run: the same for every page, so that a host can send it too. */
const policy = (css: string | undefined) =>
  [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "connect-src 'self'",
    // The icon is inlined, which saves a request.
    'img-src data:',
    // Pagefind's index is searched by WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    // Pages that do not carry their style have it in a file.
    `style-src ${css ? hashOf(css) : "'self'"} ${hashOf(overviewCss)}`,
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
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css!);
  const css = styles.find((style) => style !== overviewCss);
  const meta = `<meta http-equiv="content-security-policy" content="${policy(css)}">`;
  return new Response(html.replace('<head>', `<head>${meta}`), response);
});
