/**
 * The way in: carries out a command where there is one; else starts the embedded database where
 * none is configured, then the server.
 */
package org.colloquy;
