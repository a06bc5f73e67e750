import { decode } from '../../reference/decode.ts';
import { createElement } from '../dom.ts';
import { withParts } from '../load.ts';

/** Whether a fragment leads to the top of any page: https://html.spec.whatwg.org/#find-a-potential-indicated-element */
const isOfBrowser = (fragment: string) => /^(?:top)?$/i.test(fragment);

/** Reports a fragment of the URL that names no anchor of the page, and suggests those it has. */
class UnknownAnchor extends HTMLElement {
  connectedCallback() {
    addEventListener('hashchange', () => void this.check());
    void this.check();
  }

  async check() {
    const { hash } = location;
    const fragment = hash.slice(1);
    const asked = decode(fragment);
    const target = document.getElementById(asked);
    if (isOfBrowser(asked) || target) {
      const wasShown = this.hasChildNodes();
      this.replaceChildren();
      // The browser finds an id that is encoded once, not one that is encoded twice. Where a text is highlighted,
      // there is no `:target`, and another navigation would remove the highlight.
      if (target && asked !== fragment && !target.matches(':target')) location.replace(`#${asked}`);
      // The page has just become shorter above the target.
      else if (wasShown) target?.scrollIntoView();
      return;
    }
    const show = (...content: Node[]) => {
      // The reader may have gone on while this was loaded.
      if (location.hash !== hash) return;
      this.replaceChildren(...content);
      if (this.querySelector('[role=alert]')) this.scrollIntoView({ block: 'nearest' });
    };
    await withParts(
      async ({ suggestForAnchor }) => show(...(await suggestForAnchor(asked))),
      (failure) =>
        show(createElement('p', { role: 'alert' }, `There is no error ${asked} on this page. `, ...failure)),
    );
  }
}

/** On the page of URLs that lead nowhere: suggests the error that the URL may name. */
class NotFoundSuggestion extends HTMLElement {
  connectedCallback() {
    void withParts(
      async ({ suggestForPage }) => this.append(...(await suggestForPage())),
      // The page lists every error below.
      () => {},
    );
  }
}

customElements.define('unknown-anchor', UnknownAnchor);
customElements.define('not-found-suggestion', NotFoundSuggestion);
