package org.colloquy.fuzz;

/**
 * Who sends requests.
 *
 * @param name the role, or what is wrong with the token
 * @param token null for nobody
 */
record Caller(String name, String token) {}
