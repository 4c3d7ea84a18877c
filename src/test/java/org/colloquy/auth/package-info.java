/**
 * Tests of who is calling and what they may do. Those named Api1 to Api9 follow the OWASP API
 * Security Top 10 of 2023. Left out are API6 (unrestricted access to sensitive business flows:
 * there is nothing here to hoard or resell, and what a caller writes is limited, see Api4), API7
 * (server-side request forgery: the server fetches no address that a client names) and API10
 * (unsafe consumption of APIs: it calls none but an issuer's, whose tokens have tests of their
 * own).
 */
package org.colloquy.auth;
