package io.connectchat.mock;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.connectchat.mock.contact.SystemTimers;
import io.connectchat.mock.front.FrontEnvironment;
import io.connectchat.mock.front.FrontInMemory;
import io.connectchat.mock.journal.Journal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the fake does for a message, by JMH, without the kernel: time and bytes of each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SmallOfTheFake {
  private static final int MESSAGES = 1_000;
  private static final String WEB_SOCKET = "/socket?authToken=";
  private static final byte[] SUBSCRIBE =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}".getBytes(US_ASCII);

  private final FrontInMemory front;
  private final byte[] plainRequest = message("token", 0);
  private EmbeddedChannel http = new EmbeddedChannel();
  private EmbeddedChannel socket = new EmbeddedChannel();
  private String token = "";
  private String frame = "";
  private int said = MESSAGES;

  /** Puts a fake together, and says one thing. */
  public SmallOfTheFake() {
    Clock clock = Clock.systemUTC();
    Domain domain =
        Domain.of(
            ConnectChatMock.builder().agent("silent"),
            new Journal(clock, System::nanoTime, Optional.empty()),
            clock,
            new SystemTimers(),
            () -> "http://127.0.0.1:80",
            () -> "ws://127.0.0.1:80" + WEB_SOCKET);
    front =
        new FrontInMemory(
            new FrontEnvironment(
                domain.api(),
                domain.handshakes(),
                domain.sockets(),
                WEB_SOCKET,
                (path, query) -> false,
                Integer::toString,
                () -> 0));
    begin();
    say();
    frame = read(socket);
  }

  /** The head of SendMessage is read. */
  @Benchmark
  public int readHead() {
    return FrontInMemory.readHead(plainRequest);
  }

  /** The text of a frame becomes bytes. */
  @Benchmark
  public int writeFrame() {
    ByteBuf bytes = FrontInMemory.frame(frame);
    int length = bytes.readableBytes();
    bytes.release();
    return length;
  }

  /** A SendMessage comes, is answered, kept and fanned out to a socket. */
  @Benchmark
  public int message() {
    if (said == MESSAGES) {
      begin();
    }
    say();
    return release(http) + release(socket);
  }

  private void say() {
    http.writeInbound(Unpooled.wrappedBuffer(message(token, said++)));
  }

  private void begin() {
    http.finishAndReleaseAll();
    socket.finishAndReleaseAll();
    http = front.connect();
    socket = front.connect();
    String started =
        call(
            "PUT /contact/chat",
            "Authorization: AWS4-HMAC-SHA256 Credential=A/20261126/us-east-1/connect/aws4_request,"
                + " SignedHeaders=host, Signature="
                + "0".repeat(64),
            "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\","
                + "\"ParticipantDetails\":{\"DisplayName\":\"customer\"}}");
    String connected =
        call(
            "POST /participant/connection",
            "X-Amz-Bearer: " + of(started, "ParticipantToken"),
            "{\"Type\":[\"WEBSOCKET\",\"CONNECTION_CREDENTIALS\"]}");
    token = of(connected, "ConnectionToken");
    String url = of(connected, "Url");
    socket.writeInbound(
        Unpooled.copiedBuffer(
            "GET "
                + url.substring(url.indexOf("/socket"))
                + " HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "\r\n",
            US_ASCII));
    ByteBuf subscribe = Unpooled.buffer();
    subscribe.writeByte(0x81).writeByte(0x80 | SUBSCRIBE.length).writeInt(0);
    socket.writeInbound(subscribe.writeBytes(SUBSCRIBE));
    release(socket);
    said = 0;
  }

  private String call(String operation, String credential, String body) {
    http.writeInbound(Unpooled.wrappedBuffer(request(operation, credential, body)));
    return read(http);
  }

  private static byte[] message(String token, int number) {
    return request(
        "POST /participant/message",
        "X-Amz-Bearer: " + token,
        "{\"ContentType\":\"text/plain\",\"Content\":\"message\",\"ClientToken\":\"%s-%08d\"}"
            .formatted("00000000-0000-4000-8000-0000", number));
  }

  private static byte[] request(String operation, String credential, String body) {
    return (operation
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + credential
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(US_ASCII);
  }

  private static String of(String json, String member) {
    int at = json.indexOf('"' + member + "\":\"") + member.length() + 4;
    return json.substring(at, json.indexOf('"', at));
  }

  private static String read(EmbeddedChannel channel) {
    ByteBuf bytes = channel.readOutbound();
    String text = bytes.toString(US_ASCII);
    bytes.release();
    return text;
  }

  private static int release(EmbeddedChannel channel) {
    int length = 0;
    for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
      length += bytes.readableBytes();
      bytes.release();
    }
    if (length == 0) {
      throw new IllegalStateException("nothing was said");
    }
    return length;
  }
}
