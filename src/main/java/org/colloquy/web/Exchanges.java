package org.colloquy.web;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Tells what a connection's requests and answers have come to. */
// What comes of a write is told by its promise, which whoever asked for it holds.
@SuppressWarnings("FutureReturnValueIgnored")
final class Exchanges extends ChannelDuplexHandler {

  private final Told told;

  Exchanges(Told told) {
    this.told = told;
  }

  /** What it tells. */
  static final class Told {

    private int unanswered;
    private boolean bodyDue;
    private int heads;

    /** Whether the next thing to come is the head of a request. */
    boolean areNone() {
      return unanswered == 0 && !bodyDue;
    }

    /** How many heads of requests there were. */
    int heads() {
      return heads;
    }

    /** Whether more of a request's body is to come. */
    boolean isBodyDue() {
      return bodyDue;
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      told.unanswered++;
      told.bodyDue = true;
      told.heads++;
    }
    if (message instanceof LastHttpContent) {
      told.bodyDue = false;
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean isInterim =
        message instanceof HttpResponse head
            && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (message instanceof LastHttpContent && !isInterim) {
      told.unanswered = Math.max(0, told.unanswered - 1);
    }
    context.write(message, promise);
  }
}
