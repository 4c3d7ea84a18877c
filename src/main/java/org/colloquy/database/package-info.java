/**
 * The embedded PostgreSQL, the standby that reads may go to, what a transaction may see, rows read
 * from plain SQL, and what instances tell each other. Owns no table; imports no other room.
 */
package org.colloquy.database;
