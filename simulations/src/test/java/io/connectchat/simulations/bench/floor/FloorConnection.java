package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.net.InetSocketAddress;

/** One connection: calls, until it turns into a WebSocket. */
final class FloorConnection extends ChannelInboundHandlerAdapter {
  private static final String LATER = "2099-01-01T00:00:00.000Z";
  private static final byte[] CONTENT = "\"Content\":\"".getBytes(US_ASCII);
  private static final byte[] NEXT_TOKEN = "\"NextToken\":\"".getBytes(US_ASCII);
  private static final byte[] SUBSCRIBED =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"status\":\"success\",\"topics\":[\"aws/chat\"]}}"
          .getBytes(US_ASCII);
  private static final byte[] HEARTBEAT = "{\"topic\":\"aws/heartbeat\"}".getBytes(US_ASCII);
  private static final byte[] EMPTY = "{}".getBytes(US_ASCII);
  private static final byte[] FORBIDDEN = "{\"message\":\"no credential\"}".getBytes(US_ASCII);

  private final FloorChats chats;
  private final FloorInput input = new FloorInput();
  private FloorChat chat;

  FloorConnection(FloorChats chats) {
    this.chats = chats;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf read = (ByteBuf) message;
    try {
      input.add(read);
    } finally {
      read.release();
    }
    while (chat == null ? call(context) : frame(context)) {
      // As long as there is a whole one.
    }
    input.keepRest();
  }

  private boolean call(ChannelHandlerContext context) {
    if (!input.nextRequest()) {
      return false;
    }
    byte[] bytes = input.bytes();
    int path = input.path();
    if (input.webSocketKey() > 0) {
      chat = chats.of(bytes, path + 1);
      context.writeAndFlush(
          text(
              context,
              FloorHandshake.answer(
                  new String(bytes, input.webSocketKey(), FloorHandshake.KEY, US_ASCII))));
      chat.socket(context.channel());
      chats.sockets(1);
    } else if (bytes[path + 1] == 'f') {
      answer(context, "200 OK", chats.inJson().getBytes(US_ASCII));
    } else if (input.bearer() < 0 && bytes[path + 1] != 'c') {
      answer(context, "403 Forbidden\r\nx-amzn-ErrorType: AccessDeniedException", FORBIDDEN);
    } else if (bytes[path + 1] == 'c') {
      connect(context);
    } else {
      participant(context, bytes[path + 13], chats.of(bytes, input.bearer()));
    }
    return true;
  }

  /** StartChatContact, or StopContact; a call without a signature is a preflight's. */
  private void connect(ChannelHandlerContext context) {
    if (!input.isSigned()) {
      answer(context, "403 Forbidden\r\nx-amzn-ErrorType: AccessDeniedException", FORBIDDEN);
    } else if (input.bytes()[input.path() + 9] == 'c') {
      String id = chats.open().id();
      answer(
          context,
          "200 OK",
          ("{\"ContactId\":\""
                  + id
                  + "\",\"ParticipantId\":\""
                  + id
                  + "\",\"ParticipantToken\":\""
                  + id
                  + "\"}")
              .getBytes(US_ASCII));
    } else {
      answer(context, "200 OK", EMPTY);
    }
  }

  /**
   * @param operation the first letter behind /participant/
   */
  private void participant(ChannelHandlerContext context, byte operation, FloorChat of) {
    switch (operation) {
      case 'm' -> message(context, of);
      case 'c' -> answer(context, "200 OK", connection(context, of));
      case 't' -> transcript(context, of);
      case 'd' -> {
        answer(context, "200 OK", EMPTY);
        push(of, FloorItem.chatEnded(of));
      }
      default -> answer(context, "200 OK", FloorItem.sent(of, of.next()));
    }
  }

  private void message(ChannelHandlerContext context, FloorChat of) {
    int from = input.find(CONTENT);
    byte[] item = FloorItem.message(of, of.next(), input.bytes(), from, input.endOfText(from));
    int number = of.add(item);
    chats.took();
    answer(context, "200 OK", FloorItem.sent(of, number));
    push(of, item);
  }

  private void transcript(ChannelHandlerContext context, FloorChat of) {
    int token = input.find(NEXT_TOKEN);
    int until =
        token < 0
            ? -1
            : Integer.parseInt(
                new String(input.bytes(), token, input.endOfText(token) - token, US_ASCII));
    ByteBuf page = context.alloc().buffer();
    of.writePage(page, until);
    ByteBuf head = context.alloc().buffer();
    FloorAnswer.writeHead(head, "200 OK", page.readableBytes());
    context.write(head);
    context.writeAndFlush(page);
  }

  private static byte[] connection(ChannelHandlerContext context, FloorChat of) {
    InetSocketAddress here = (InetSocketAddress) context.channel().localAddress();
    return ("{\"Websocket\":{\"Url\":\"ws://%s:%d/%s\",\"ConnectionExpiry\":\"%s\"},"
            + "\"ConnectionCredentials\":{\"ConnectionToken\":\"%s\",\"Expiry\":\"%s\"}}")
        .formatted(
            here.getAddress().getHostAddress(), here.getPort(), of.id(), LATER, of.id(), LATER)
        .getBytes(US_ASCII);
  }

  private static void push(FloorChat of, byte[] item) {
    if (of.socket() != null) {
      ByteBuf frame = of.socket().alloc().buffer(2 * item.length + 80);
      FloorFrame.writeChat(frame, item);
      of.socket().writeAndFlush(frame);
    }
  }

  private boolean frame(ChannelHandlerContext context) {
    if (!input.nextFrame()) {
      return false;
    }
    switch (input.opcode()) {
      case FloorFrame.TEXT -> {
        boolean subscribes = input.find("subscribe".getBytes(US_ASCII)) > 0;
        reply(context, FloorFrame.TEXT, subscribes ? SUBSCRIBED : HEARTBEAT);
      }
      case FloorFrame.PING -> reply(context, FloorFrame.PONG, new byte[0]);
      case FloorFrame.CLOSE -> {
        ByteBuf close = context.alloc().buffer(8);
        FloorFrame.write(close, FloorFrame.CLOSE, new byte[] {3, (byte) 0xe8});
        context.writeAndFlush(close).addListener(ChannelFutureListener.CLOSE);
        chat.socket(null);
      }
      default -> {}
    }
    return true;
  }

  private static void reply(ChannelHandlerContext context, int opcode, byte[] payload) {
    ByteBuf frame = context.alloc().buffer(payload.length + 4);
    FloorFrame.write(frame, opcode, payload);
    context.writeAndFlush(frame);
  }

  private static ByteBuf text(ChannelHandlerContext context, String text) {
    ByteBuf bytes = context.alloc().buffer(text.length());
    bytes.writeCharSequence(text, UTF_8);
    return bytes;
  }

  private static void answer(ChannelHandlerContext context, String status, byte[] body) {
    ByteBuf answer = context.alloc().buffer(128 + body.length);
    FloorAnswer.writeHead(answer, status, body.length);
    answer.writeBytes(body);
    context.writeAndFlush(answer);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (chat != null) {
      chats.sockets(-1);
      if (chat.socket() == context.channel()) {
        chat.socket(null);
      }
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!(cause instanceof IOException)) {
      cause.printStackTrace(); // a client that hangs up is none of our mistakes
    }
    context.close();
  }
}
