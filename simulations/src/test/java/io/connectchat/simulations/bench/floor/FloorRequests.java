package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;

/** The four requests of a customer, as bytes that are ready but for token and number. */
final class FloorRequests {
  private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
  private static final byte[] END = "\"}".getBytes(US_ASCII);
  private static final int NUMBER = 8;

  private final byte[] start;
  private final byte[] connection;
  private final byte[] connectionEnd;
  private final byte[] message;
  private final byte[] messageEnd;
  private final byte[] disconnect;
  private final byte[] disconnectEnd;

  FloorRequests(String host) {
    String content = "{\"ContentType\":\"text/plain\",\"Content\":\"message no ";
    String token = "\",\"ClientToken\":\"00000000-0000-4000-";
    start =
        ("PUT /contact/chat HTTP/1.1\r\nHost: "
                + host
                + "\r\nAuthorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-east-1/"
                + "connect/aws4_request, SignedHeaders=host, Signature="
                + "0".repeat(64)
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + START.length()
                + "\r\n\r\n"
                + START)
            .getBytes(US_ASCII);
    connection = head("connection", host);
    connectionEnd = end(CONNECTION.length(), CONNECTION);
    message = head("message", host);
    messageEnd =
        end(content.length() + NUMBER + token.length() + 2 * NUMBER + 1 + END.length, content);
    middle = token.getBytes(US_ASCII);
    disconnect = head("disconnect", host);
    disconnectEnd = end(2, "{}");
  }

  private static final String START =
      "{\"InstanceId\":\"instance\",\"ContactFlowId\":\"flow\","
          + "\"ParticipantDetails\":{\"DisplayName\":\"customer\"}}";
  private static final String CONNECTION =
      "{\"Type\":[\"WEBSOCKET\",\"CONNECTION_CREDENTIALS\"],\"ConnectParticipant\":false}";
  private final byte[] middle;

  private static byte[] head(String operation, String host) {
    return ("POST /participant/" + operation + " HTTP/1.1\r\nHost: " + host + "\r\nX-Amz-Bearer: ")
        .getBytes(US_ASCII);
  }

  private static byte[] end(int length, String body) {
    return ("\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + body)
        .getBytes(US_ASCII);
  }

  void start(ByteBuf into) {
    into.writeBytes(start);
  }

  void connection(ByteBuf into, byte[] token) {
    into.writeBytes(connection).writeBytes(token).writeBytes(connectionEnd);
  }

  void disconnect(ByteBuf into, byte[] token) {
    into.writeBytes(disconnect).writeBytes(token).writeBytes(disconnectEnd);
  }

  void message(ByteBuf into, byte[] token, int customer, int sent) {
    into.writeBytes(message).writeBytes(token).writeBytes(messageEnd);
    hex(into, sent);
    into.writeBytes(middle);
    hex(into, customer);
    into.writeByte('-');
    hex(into, sent);
    into.writeBytes(END);
  }

  private static void hex(ByteBuf into, int value) {
    for (int shift = 28; shift >= 0; shift -= 4) {
      into.writeByte(HEX[value >>> shift & 15]);
    }
  }
}
