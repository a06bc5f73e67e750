/** On the page of addresses that lead nowhere: looks for the error that the address may name. */
class LostPage extends HTMLElement {
  async connectedCallback() {
    if (!/[a-z][_-][a-z]/i.test(location.pathname + location.hash)) return;
    const { describeLostPage } = await import('./on-demand.ts');
    this.append(...(await describeLostPage()));
  }
}

customElements.define('lost-page', LostPage);
