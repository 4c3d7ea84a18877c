/**
 * Reading discussions: lists of posts, threads as trees and pages, permalinks, counts. Writes
 * nothing; may import reply, post, auth, author, web and database, and none of participation, live
 * and transfer.
 */
package org.colloquy.thread;
