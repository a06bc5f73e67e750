import { decode } from '../../reference/decode.ts';
import { createElement } from '../dom.ts';
import { withParts } from '../load.ts';

/** Whether a fragment refers to the top of any page: https://html.spec.whatwg.org/#find-a-potential-indicated-element */
const isOfBrowser = (fragment: string) => /^(?:top)?$/i.test(fragment);

/** Whether a fragment has characters that no code has. Other programs add such fragments: `_ga=2.1`, `/route`. */
const isOfProgram = (fragment: string) => /[^\w.~-]/.test(fragment);

/** Reports a fragment of the URL that isn't an anchor of the page, and suggests anchors. */
class UnknownAnchor extends HTMLElement {
  connectedCallback() {
    addEventListener('hashchange', () => void this.check());
    void this.check(true);
  }

  async check(isOpening?: boolean) {
    const { hash } = location;
    const fragment = hash.slice(1);
    const asked = decode(fragment);
    const target = document.getElementById(asked);
    if (isOfBrowser(asked) || target) {
      const wasShown = this.hasChildNodes();
      this.replaceChildren();
      // The browser finds an id that is encoded once, but not one that is encoded twice. If a text is highlighted,
      // no element is the `:target`, and another navigation would remove the highlight.
      if (target && asked !== fragment && !target.matches(':target')) location.replace(`#${asked}`);
      // The part of the page above the target has just become shorter.
      else if (wasShown) target?.scrollIntoView();
      return;
    }
    const show = (...content: Node[]) => {
      // The reader may have followed another link in the meantime.
      if (location.hash !== hash) return;
      this.replaceChildren(...content);
      if (this.querySelector('[role=alert]')) this.scrollIntoView({ block: 'nearest' });
    };
    await withParts(
      async ({ suggestForAnchor }) => show(...(await suggestForAnchor(asked, isOpening))),
      (failure) =>
        isOfProgram(asked) ||
        show(
          createElement(
            'p',
            { class: 'notice', role: 'alert' },
            `There is no error ${asked} on this page. `,
            ...failure,
          ),
        ),
    );
  }
}

/** Suggests the error that an unknown URL may mean, on the page for unknown URLs. */
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
