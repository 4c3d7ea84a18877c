/**
 * Where pages get the script of {@code <colloquy-thread>} from. Its sources are in {@code
 * src/main/resources/web/thread}. It knows no other room.
 */
package org.colloquy.component;
