import { LitElement, html } from 'lit';

class ColloquyThread extends LitElement {
  render() {
    return html`<slot></slot>`;
  }
}

customElements.define('colloquy-thread', ColloquyThread);
