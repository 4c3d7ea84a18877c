/**
 * The embedded PostgreSQL, what a transaction may see, and rows read from plain SQL. Owns no table;
 * imports no other room.
 */
package org.colloquy.database;
