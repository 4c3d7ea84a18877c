/** Who is calling, and what they may do. May import author and web. */
package org.colloquy.auth;
