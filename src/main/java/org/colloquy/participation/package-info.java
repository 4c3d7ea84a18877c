/**
 * Who took part: what every contribution was at every time, and the counts, drill-downs and tables
 * made of it, and what posts ask of students. Owns {@code contribution} and {@code requirement};
 * may import reply, post, auth, author, text, web and database, and none of thread, live, transfer
 * and webhook.
 */
package org.colloquy.participation;
