import { decode } from '../reference/decode.ts';

class LostFragment extends HTMLElement {
  connectedCallback() {
    addEventListener('hashchange', () => this.check());
    this.check();
  }

  async check() {
    this.replaceChildren();
    const asked = decode(location.hash.slice(1));
    // The browser itself finds an `id`, also a percent-encoded one.
    if (!asked || document.getElementById(asked)) return;
    const { describeLost } = await import('./lost-notice.ts');
    this.replaceChildren(...describeLost(asked));
    this.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('lost-fragment', LostFragment);
