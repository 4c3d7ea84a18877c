/**
 * The command line: a client of a running server over HTTP, in the server's own jar. It knows the
 * server by its contract alone, so it imports no other room, opens no database and never starts
 * Quarkus.
 */
package org.colloquy.command;
