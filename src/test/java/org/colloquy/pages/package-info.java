/** Tests of the pages that people look at. */
package org.colloquy.pages;
