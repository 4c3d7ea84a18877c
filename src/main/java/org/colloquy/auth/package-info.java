/**
 * Who is calling, what they may do, and what they were answered already: tokens, issuers' subjects,
 * invitations, limits, idempotency keys. Owns the tables {@code token}, {@code author_identity},
 * {@code invitation}, {@code rate_limit} and {@code idempotency_key}; may import author, web and
 * database.
 */
package org.colloquy.auth;
