package io.connectchat.harness.gatling.calibration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.util.UUID;

/** One connection to the responder: calls, or a WebSocket. A chat's id is its every token. */
final class ResponderHandler extends SimpleChannelInboundHandler<Object> {
  private static final String LATER = "2099-01-01T00:00:00.000Z";
  private static final String NOW = "2026-01-01T00:00:00.000Z";
  private static final String SUBSCRIBED =
      "{\"topic\":\"aws/subscribe\",\"content\":"
          + "{\"status\":\"success\",\"topics\":[\"aws/chat\"]}}";

  private final Responder responder;

  ResponderHandler(Responder responder) {
    this.responder = responder;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Object message) {
    if (message instanceof FullHttpRequest request) {
      called(context, request);
    } else if (message instanceof CloseWebSocketFrame close) {
      context.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
    } else if (message instanceof TextWebSocketFrame text) {
      boolean subscribes = text.text().contains("aws/subscribe");
      // A heartbeat is answered with itself.
      context.writeAndFlush(new TextWebSocketFrame(subscribes ? SUBSCRIBED : text.text()));
    } else if (message instanceof WebSocketFrame) {
      context.close();
    }
  }

  private void called(ChannelHandlerContext context, FullHttpRequest request) {
    String chat = String.valueOf(request.headers().get("X-Amz-Bearer"));
    switch (request.uri()) {
      case "/contact/chat" -> answer(context, started(UUID.randomUUID().toString()));
      case "/participant/connection" -> answer(context, connection(chat));
      case "/participant/message" -> message(context, chat, request.content().toString(UTF_8));
      case "/participant/disconnect" -> answer(context, "{}");
      default -> open(context, request);
    }
  }

  private static String started(String chat) {
    return "{\"ContactId\":\"%1$s\",\"ParticipantId\":\"%1$s\",\"ParticipantToken\":\"%1$s\"}"
        .formatted(chat);
  }

  private String connection(String chat) {
    String url = responder.url().toString().replace("http", "ws") + "/" + chat;
    return "{\"Websocket\":{\"Url\":\""
        + url
        + "\",\"ConnectionExpiry\":\""
        + LATER
        + "\"},\"ConnectionCredentials\":{\"ConnectionToken\":\""
        + chat
        + "\",\"Expiry\":\""
        + LATER
        + "\"}}";
  }

  /** Its token is its content: the echo needs to say what was sent, and nothing needs escaping. */
  private void message(ChannelHandlerContext context, String chat, String body) {
    String id = between(body, "\"ClientToken\":\"");
    answer(context, "{\"Id\":\"" + id + "\",\"AbsoluteTime\":\"" + NOW + "\"}");
    Channel socket = responder.sockets().get(chat);
    if (socket != null) {
      socket.writeAndFlush(new TextWebSocketFrame(echo(chat, id, between(body, "\"Content\":\""))));
    }
  }

  private static String echo(String chat, String id, String content) {
    String item =
        "{\"AbsoluteTime\":\""
            + NOW
            + "\",\"Content\":\""
            + content
            + "\",\"ContentType\":\"text/plain\",\"Id\":\""
            + id
            + "\",\"Type\":\"MESSAGE\",\"ParticipantId\":\""
            + chat
            + "\",\"ParticipantRole\":\"CUSTOMER\",\"ContactId\":\""
            + chat
            + "\"}";
    return "{\"content\":\""
        + item.replace("\"", "\\\"")
        + "\",\"contentType\":\"application/json\",\"topic\":\"aws/chat\"}";
  }

  private static String between(String body, String before) {
    int from = body.indexOf(before) + before.length();
    return body.substring(from, body.indexOf('"', from));
  }

  private void open(ChannelHandlerContext context, FullHttpRequest request) {
    String chat = request.uri().substring(1);
    WebSocketServerHandshaker handshaker =
        new WebSocketServerHandshakerFactory(responder.url() + request.uri(), null, false)
            .newHandshaker(request);
    if (handshaker == null) {
      context.close();
      return;
    }
    responder.sockets().put(chat, context.channel());
    context.channel().closeFuture().addListener(gone -> responder.sockets().remove(chat));
    handshaker.handshake(context.channel(), request);
  }

  private static void answer(ChannelHandlerContext context, String json) {
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.copiedBuffer(json, UTF_8));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
        .setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
    context.writeAndFlush(response);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
