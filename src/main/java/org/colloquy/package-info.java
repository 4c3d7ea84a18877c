/**
 * The way in: carries out a command where there is one; else starts the embedded database where
 * none is configured, then the server, whose body is {@code web}'s greeting.
 */
package org.colloquy;
