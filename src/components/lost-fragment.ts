import { decode } from '../reference/decode.ts';

class LostFragment extends HTMLElement {
  connectedCallback() {
    addEventListener('hashchange', () => this.check());
    this.check();
  }

  async check() {
    const { hash } = location;
    const asked = decode(hash.slice(1));
    // The browser itself finds an `id`, also a percent-encoded one.
    const target = document.getElementById(asked);
    if (!asked || target) {
      if (!this.hasChildNodes()) return;
      this.replaceChildren();
      // The page has just become shorter above the target.
      target?.scrollIntoView();
    } else {
      const { describeLost } = await import('./on-demand.ts');
      if (location.hash !== hash) return;
      this.replaceChildren(...describeLost(asked));
      this.scrollIntoView({ block: 'nearest' });
    }
  }
}

customElements.define('lost-fragment', LostFragment);
