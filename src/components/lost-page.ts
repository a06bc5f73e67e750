import { squash } from '../reference/squash.ts';
import { decode } from '../reference/decode.ts';
import { errorLinks, linkLike } from './error-links.ts';

/** Offers the error that a lost address names: in its fragment or in one of its last two parts. */
class LostPage extends HTMLElement {
  async connectedCallback() {
    const { hash, pathname } = location;
    const last = pathname.split('/').filter(Boolean).reverse().slice(0, 2);
    const parts = [hash.slice(1), ...last].map(decode).filter((part) => /[a-z][_-][a-z]/i.test(part));
    const links = errorLinks();
    const types = [...links.keys()];
    let type = types.find((name) => parts.some((part) => squash(part) === squash(name)));
    if (!type && parts.length) {
      const { nearest } = await import('./on-demand.ts');
      for (const part of parts) type ??= nearest(part, types);
    }
    if (type) this.append('Are you looking for ', linkLike(links.get(type)!), '?');
  }
}

customElements.define('lost-page', LostPage);
