/**
 * Discussions moving in and out: imports as jobs, exports, the sample, what is held on a person,
 * and erasing it. Owns the tables {@code import_job}, {@code import_chunk}, {@code import_left_out}
 * and {@code import_source}; may import reply, post, auth, author, text, web and database, and none
 * of thread, participation and live.
 */
package org.colloquy.transfer;
