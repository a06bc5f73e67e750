class LostPage extends HTMLElement {
  async connectedCallback() {
    const { errorInAddress } = await import('./lost-notice.ts');
    const link = errorInAddress(location);
    if (link) this.append('Are you looking for ', link, '?');
  }
}

customElements.define('lost-page', LostPage);
