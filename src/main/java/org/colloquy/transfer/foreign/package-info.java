/**
 * How the files of other systems read: WordPress's and Disqus's exports as streams of posts and
 * comments, their HTML as CommonMark, and their comments in an order in which they can be written.
 * Knows nothing of jobs and databases, and imports nothing of transfer beside it.
 */
package org.colloquy.transfer.foreign;
