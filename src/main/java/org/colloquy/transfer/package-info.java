/**
 * Discussions moving in and out: the sample, what is held on a person, and erasing it. Owns no
 * table; may import reply, post, auth, author, text, web and database, and none of thread,
 * participation and live.
 */
package org.colloquy.transfer;
