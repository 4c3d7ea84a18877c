import { controls } from './styles/controls.js';
import { layout } from './styles/layout.js';
import { reply } from './styles/reply.js';
import { tokens } from './styles/tokens.js';

/** Adopted as constructable style sheets, which no Content-Security-Policy forbids. */
export const styles = [tokens, layout, reply, controls];
