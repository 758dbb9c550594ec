package io.connectchat.mock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.URI;

/** A chat that says the same over and over. */
final class WarmUpChat implements AutoCloseable {
  private static final String SIGNED =
      "Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-east-1/connect/"
          + "aws4_request, SignedHeaders=host, Signature="
          + "0".repeat(64);
  private static final String START =
      "{\"InstanceId\":\"warm-up\",\"ContactFlowId\":\"warm-up\",\"ParticipantDetails\":"
          + "{\"DisplayName\":\"warm-up\"}}";
  private static final String SUBSCRIBE =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}";
  private static final String CONNECT = "{\"Type\":[\"WEBSOCKET\",\"CONNECTION_CREDENTIALS\"]}";
  private static final String SAY = "{\"ContentType\":\"text/plain\",\"Content\":\"warm-up ";
  private static final String TOKEN = "\",\"ClientToken\":\"00000000-0000-4000-8000-";
  private static final int DIGITS = 12;
  private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);

  /** The acknowledgement, and both who join. */
  private static final int FRAMES_AT_FIRST = 3;

  private final int port;
  private final int framesOfMessage;
  private final WarmUpClient http;
  private String token = "";
  private URI url = URI.create("");

  /** The WebSocket, once there is one. */
  private WarmUpClient socket;

  private byte[] message = {};
  private int said;

  /**
   * @param framesOfMessage its echo, and the agent's answer, if there is one
   */
  WarmUpChat(int port, int framesOfMessage) throws IOException {
    this.port = port;
    this.framesOfMessage = framesOfMessage;
    this.http = new WarmUpClient(port);
    this.socket = http;
  }

  void start() throws IOException {
    http.send(request("PUT /contact/chat", SIGNED, START));
  }

  void connect() throws IOException {
    String bearer = "X-Amz-Bearer: " + of(http.answer(), "ParticipantToken");
    http.send(request("POST /participant/connection", bearer, CONNECT));
  }

  void connected() throws IOException {
    String connected = http.answer();
    token = "X-Amz-Bearer: " + of(connected, "ConnectionToken");
    url = URI.create(of(connected, "Url"));
    String blank = "0".repeat(DIGITS);
    message = request("POST /participant/message", token, SAY + blank + TOKEN + blank + "\"}");
  }

  void open() throws IOException {
    socket = new WarmUpClient(port);
    socket.send(
        ("GET "
                + url.getRawPath()
                + "?"
                + url.getRawQuery()
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
            .getBytes(ISO_8859_1));
  }

  void subscribe() throws IOException {
    socket.upgraded();
    byte[] masked = new byte[6 + SUBSCRIBE.length()];
    masked[0] = (byte) 0x81;
    masked[1] = (byte) (0x80 | SUBSCRIBE.length());
    System.arraycopy(SUBSCRIBE.getBytes(ISO_8859_1), 0, masked, 6, SUBSCRIBE.length());
    socket.send(masked);
  }

  void subscribed() throws IOException {
    for (int i = 0; i < FRAMES_AT_FIRST; i++) {
      socket.frame();
    }
  }

  void say() throws IOException {
    said++;
    int behindToken = message.length - 2;
    number(behindToken);
    number(behindToken - DIGITS - TOKEN.length());
    http.send(message);
  }

  private void number(int end) {
    for (int i = 0; i < Integer.BYTES * 2; i++) {
      message[end - 1 - i] = HEX[said >>> 4 * i & 15];
    }
  }

  void listen() throws IOException {
    http.skipAnswer();
    for (int i = 0; i < framesOfMessage; i++) {
      socket.frame();
    }
  }

  void read() throws IOException {
    http.send(request("POST /participant/transcript", token, "{}"));
  }

  void end() throws IOException {
    http.skipAnswer();
    http.send(request("POST /participant/disconnect", token, "{}"));
  }

  void ended() throws IOException {
    http.skipAnswer();
  }

  private byte[] request(String operation, String credential, String body) {
    return (operation
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\n"
            + credential
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(ISO_8859_1);
  }

  private static String of(String json, String member) {
    int at = json.indexOf('"' + member + "\":\"") + member.length() + 4;
    return json.substring(at, json.indexOf('"', at));
  }

  @Override
  public void close() throws IOException {
    try {
      http.close();
    } finally {
      socket.close();
    }
  }
}
