/** The way in: starts the embedded database where none is configured, then the server. */
package org.colloquy;
