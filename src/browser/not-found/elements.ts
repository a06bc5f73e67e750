import { decode } from '../../reference/decode.ts';
import { loadOnDemand } from '../load-on-demand.ts';

const loadSuggestions = () => loadOnDemand().then((loaded) => loaded.loadNotFound());

/** Says so when the URL's fragment names no anchor of the page, and suggests those it has. */
class UnknownAnchor extends HTMLElement {
  connectedCallback() {
    addEventListener('hashchange', () => void this.check());
    void this.check();
  }

  async check() {
    const { hash } = location;
    const asked = decode(hash.slice(1));
    const target = document.getElementById(asked);
    if (!asked || target) {
      const wasShown = this.hasChildNodes();
      this.replaceChildren();
      // The browser finds an id that is encoded once, not one that is encoded twice.
      if (target && !target.matches(':target')) location.replace(`#${asked}`);
      // The page has just become shorter above the target.
      else if (wasShown) target?.scrollIntoView();
    } else {
      const { suggestForAnchor } = await loadSuggestions();
      const said = await suggestForAnchor(asked);
      if (location.hash !== hash) return;
      this.replaceChildren(...said);
      this.scrollIntoView({ block: 'nearest' });
    }
  }
}

/** On the page of URLs that lead nowhere: suggests the error that the URL may name. */
class NotFoundSuggestion extends HTMLElement {
  async connectedCallback() {
    const { suggestForPage } = await loadSuggestions();
    this.append(...(await suggestForPage()));
  }
}

customElements.define('unknown-anchor', UnknownAnchor);
customElements.define('not-found-suggestion', NotFoundSuggestion);
