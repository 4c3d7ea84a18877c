/**
 * What people see in a browser of the server itself. Owns no table; may import every room but
 * command.
 */
package org.colloquy.pages;
