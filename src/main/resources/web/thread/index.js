import { ColloquyThread } from './element.js';

// The page may have loaded it twice.
if (!customElements.get('colloquy-thread')) {
  customElements.define('colloquy-thread', ColloquyThread);
}
