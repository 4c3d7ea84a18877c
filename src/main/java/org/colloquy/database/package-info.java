/**
 * The embedded PostgreSQL, what a transaction may see, rows read from plain SQL, and what instances
 * tell each other. Owns no table; imports no other room.
 */
package org.colloquy.database;
