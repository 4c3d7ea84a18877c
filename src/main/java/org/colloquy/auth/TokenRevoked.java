package org.colloquy.auth;

import java.util.UUID;

/** A token is revoked, in the transaction that there is. */
record TokenRevoked(UUID token) {}
