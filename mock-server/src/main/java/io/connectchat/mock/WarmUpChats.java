package io.connectchat.mock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Chats that say the same over and over, by one thread: all say something, then all listen. */
final class WarmUpChats implements AutoCloseable {
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

  /** The acknowledgement, and both who join. */
  private static final int FRAMES_AT_FIRST = 3;

  /** The echo, and the agent's answer. */
  private static final int FRAMES_OF_A_MESSAGE = 2;

  private static final int MOST_MILLIS = 2_000;

  private final Socket http;
  private final Socket socket;
  private final InputStream answers;
  private final InputStream frames;
  private final int port;
  private final String token;
  private int said;

  private WarmUpChats(int port) throws IOException {
    this.port = port;
    this.http = new Socket("127.0.0.1", port);
    this.http.setTcpNoDelay(true);
    this.http.setSoTimeout(MOST_MILLIS);
    this.answers = new BufferedInputStream(http.getInputStream());
    String started = call("PUT /contact/chat", SIGNED, START);
    String connected =
        call(
            "POST /participant/connection",
            "X-Amz-Bearer: " + of(started, "ParticipantToken"),
            CONNECT);
    this.token = "X-Amz-Bearer: " + of(connected, "ConnectionToken");
    this.socket = new Socket("127.0.0.1", port);
    this.socket.setTcpNoDelay(true);
    this.socket.setSoTimeout(MOST_MILLIS);
    this.frames = new BufferedInputStream(socket.getInputStream());
    open(URI.create(of(connected, "Url")));
  }

  /**
   * Has this many chats talk.
   *
   * @param enough is asked after each round, with the messages until then
   */
  static void talk(int port, int chats, IntPredicate enough) throws IOException {
    List<WarmUpChats> all = new ArrayList<>();
    try {
      for (int i = 0; i < chats; i++) {
        all.add(new WarmUpChats(port));
      }
      for (int messages = 0; !enough.test(messages); messages += chats) {
        for (WarmUpChats chat : all) {
          chat.say();
        }
        for (WarmUpChats chat : all) {
          chat.listen();
        }
      }
      for (WarmUpChats chat : all) {
        chat.call("POST /participant/transcript", chat.token, "{}");
        chat.call("POST /participant/disconnect", chat.token, "{}");
      }
    } finally {
      for (WarmUpChats chat : all) {
        chat.close();
      }
    }
  }

  private void say() throws IOException {
    said++;
    String number = String.format("%012x", said);
    request(
        "POST /participant/message",
        token,
        "{\"ContentType\":\"text/plain\",\"Content\":\"warm-up "
            + number
            + "\",\"ClientToken\":\"00000000-0000-4000-8000-"
            + number
            + "\"}");
  }

  private void listen() throws IOException {
    answer();
    for (int i = 0; i < FRAMES_OF_A_MESSAGE; i++) {
      frame();
    }
  }

  private String call(String operation, String credential, String body) throws IOException {
    request(operation, credential, body);
    return answer();
  }

  private void request(String operation, String credential, String body) throws IOException {
    http.getOutputStream()
        .write(
            (operation
                    + " HTTP/1.1\r\nHost: 127.0.0.1:"
                    + port
                    + "\r\n"
                    + credential
                    + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length()
                    + "\r\n\r\n"
                    + body)
                .getBytes(ISO_8859_1));
  }

  private String answer() throws IOException {
    String head = head(answers);
    String name = "Content-Length: ";
    int at = head.indexOf(name) + name.length();
    int length = Integer.parseInt(head.substring(at, head.indexOf('\r', at)));
    return new String(answers.readNBytes(length), ISO_8859_1);
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
      head.append((char) next(in));
    }
    return head.toString();
  }

  private static int next(InputStream in) throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException();
    }
    return b;
  }

  private void open(URI url) throws IOException {
    socket
        .getOutputStream()
        .write(
            ("GET "
                    + url.getRawPath()
                    + "?"
                    + url.getRawQuery()
                    + " HTTP/1.1\r\nHost: 127.0.0.1:"
                    + port
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                .getBytes(ISO_8859_1));
    head(frames);
    byte[] masked = new byte[6 + SUBSCRIBE.length()];
    masked[0] = (byte) 0x81;
    masked[1] = (byte) (0x80 | SUBSCRIBE.length());
    System.arraycopy(SUBSCRIBE.getBytes(ISO_8859_1), 0, masked, 6, SUBSCRIBE.length());
    socket.getOutputStream().write(masked);
    for (int i = 0; i < FRAMES_AT_FIRST; i++) {
      frame();
    }
  }

  private void frame() throws IOException {
    next(frames);
    int length = next(frames);
    if (length == 126) {
      length = next(frames) << 8 | next(frames);
    }
    frames.skipNBytes(length);
  }

  private static String of(String json, String member) {
    int at = json.indexOf('"' + member + "\":\"") + member.length() + 4;
    return json.substring(at, json.indexOf('"', at));
  }

  @Override
  public void close() throws IOException {
    try (http;
        socket) {
      // Both are closed, whatever becomes of the first.
    }
  }
}
