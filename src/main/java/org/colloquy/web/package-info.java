/**
 * What every resource needs of HTTP: problem bodies and their types, cursors, pages, entity tags,
 * strict JSON and parameters, request ids, the clock. Owns no table; imports {@code database}
 * alone.
 */
package org.colloquy.web;
