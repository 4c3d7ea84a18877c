/** What people write: Markdown made into harmless HTML. Owns no table; imports no other room. */
package org.colloquy.text;
