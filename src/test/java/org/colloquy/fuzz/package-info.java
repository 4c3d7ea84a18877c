/**
 * Requests that are made from the contract: valid ones, ones with a single thing wrong, and hostile
 * ones. What the packaged server answers is held against the contract, and its database against
 * what it answered.
 */
package org.colloquy.fuzz;
