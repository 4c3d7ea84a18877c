/**
 * Who is calling, and what they may do: tokens, issuers' subjects, invitations, limits. Owns the
 * tables {@code token}, {@code author_identity}, {@code invitation} and {@code rate_limit}; may
 * import author, web and database.
 */
package org.colloquy.auth;
