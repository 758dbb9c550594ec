package io.connectchat.harness.recording;

import io.connectchat.harness.customer.EventLoops;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.PlainCall;
import io.connectchat.harness.customer.PlainSocket;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.target.Signer;
import io.connectchat.harness.wire.Frames;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Makes the calls of a recording again, one after the other, against another service. Each waits
 * for the frames that had come before it, as long as patience lasts.
 */
public final class Replay implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final URI service;
  private final Signer signer;
  private final Duration patience;
  private final Transport transport =
      Transport.of(Optional.empty(), Limits.of(LIMIT, LIMIT, LIMIT));
  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("replay", true), NioIoHandler.newFactory());
  private final EventLoop loop = (EventLoop) loops.next();
  private final Bindings bindings = new Bindings();
  private final Map<String, ReplayedLines> conversations = new LinkedHashMap<>();

  /**
   * @param service base URL of both APIs
   * @param patience how long a frame may take to come before it counts as missing
   */
  public Replay(URI service, Signer signer, Duration patience) {
    this.service = service;
    this.signer = signer;
    this.patience = patience;
    bindings.bind("${instance}", "an-instance");
    bindings.bind("${flow}", "a-flow");
    bindings.bind("${signature}", "AWS4-HMAC-SHA256 Credential=x, SignedHeaders=host, Signature=0");
  }

  /** Makes all calls; what was seen meanwhile. */
  public History of(Recording recording) throws InterruptedException {
    for (Step step : recording.steps()) {
      ReplayedLines lines = conversations.computeIfAbsent(step.in(), name -> new ReplayedLines());
      if (step instanceof Step.Call call) {
        awaitFrames(lines);
        call(lines, call);
      } else if (step instanceof Step.Opening opening) {
        awaitFrames(lines);
        open(lines, opening);
      } else if (step instanceof Step.Said said) {
        awaitFrames(lines);
        say(lines, said);
      } else if (step instanceof Step.Came came) {
        int index = lines.expected().merge(came.socket(), 1, Integer::sum) - 1;
        expect(lines, came, index);
      } else if (step instanceof Step.Closed closed) {
        closed(lines, closed);
      }
      lines.lastAt(step.at());
    }
    for (ReplayedLines lines : conversations.values()) {
      awaitFrames(lines);
    }
    return history();
  }

  /** Whether a step is a call that had an answer. */
  public static boolean isAnswer(Step step) {
    return step instanceof Step.Call call && call.status() > 0;
  }

  private History history() {
    return new History(
        conversations.entrySet().stream().map(one -> one.getValue().session(one.getKey())).toList(),
        patience);
  }

  /** A frame that has been heard before the next step, if it is there: its ids are learnt. */
  private void expect(ReplayedLines lines, Step.Came came, int index) throws InterruptedException {
    int at = index - lines.missing().getOrDefault(came.socket(), 0);
    boolean there = lines.await(seen -> lines.frames(came.socket()).size() > at, patience);
    if (there) {
      bindings.learn(came.text(), lines.frames(came.socket()).get(at));
    } else {
      lines.missing().merge(came.socket(), 1, Integer::sum);
    }
  }

  private void awaitFrames(ReplayedLines lines) throws InterruptedException {
    for (Map.Entry<Integer, Integer> one : lines.expected().entrySet()) {
      int wanted = one.getValue() - lines.missing().getOrDefault(one.getKey(), 0);
      lines.await(seen -> lines.frames(one.getKey()).size() >= wanted, patience);
    }
  }

  private void call(ReplayedLines lines, Step.Call step) throws InterruptedException {
    Map<String, String> headers = new LinkedHashMap<>();
    step.headers().forEach((name, value) -> headers.put(name, bindings.resolve(value)));
    boolean binary = step.operation().equals("Upload") || step.operation().equals("Download");
    String text = binary ? step.body() : bindings.resolve(step.body());
    byte[] body = binary ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    URI uri = uri(step);
    if (step.to().equals("connect") && headers.remove("authorization") != null) {
      headers.putAll(signed(step, uri, body));
    }
    if (step.operation().equals("Upload")) {
      headers.putAll(uploadHeaders(lines));
    }
    long start = System.nanoTime();
    Answer came = reply(step.method(), uri, headers, body);
    PlainCall.Reply reply = came.reply();
    Map<String, String> lower = new LinkedHashMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    String answer =
        binary
            ? Base64.getEncoder().encodeToString(reply.body())
            : new String(reply.body(), StandardCharsets.UTF_8);
    lines.add(
        new Exchange(
            step.operation(),
            new Asked(step.method(), uri, lower, text),
            new Answered(reply.status(), reply.headers(), answer, reply.failure(), Instant.now()),
            start,
            came.nanos()));
    bindings.learn(step.answer(), answer);
  }

  private URI uri(Step.Call step) {
    return switch (step.to()) {
      case "gateway" -> URI.create(service + "/Prod");
      case "connect", "participant" -> URI.create(service + bindings.resolve(step.path()));
      default -> uri(bindings.resolve(step.to()));
    };
  }

  private URI uri(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() == null ? URI.create(service + "/no-such-url") : uri;
    } catch (IllegalArgumentException e) {
      return URI.create(service + "/no-such-url");
    }
  }

  private Map<String, String> signed(Step.Call step, URI uri, byte[] body) {
    Operation operation =
        step.operation().equals("StopContact")
            ? Operation.STOP_CONTACT
            : Operation.START_CHAT_CONTACT;
    Map<String, String> headers = Map.of("Content-Type", "application/json");
    return signer.sign(new Request(operation, uri, headers, body)).headers();
  }

  /** As the newest StartAttachmentUpload of this conversation wants them. */
  private static Map<String, String> uploadHeaders(ReplayedLines lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    List<Exchange> started = lines.session("").accepted("StartAttachmentUpload");
    if (!started.isEmpty()) {
      started
          .get(started.size() - 1)
          .answered()
          .json()
          .at("/UploadMetadata/HeadersToInclude")
          .properties()
          .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
      headers.keySet().removeIf(name -> name.equalsIgnoreCase("Content-Length"));
    }
    return headers;
  }

  /**
   * @param nanos when it came, and not when this thread has woken up
   */
  private record Answer(PlainCall.Reply reply, long nanos) {}

  private Answer reply(String method, URI uri, Map<String, String> headers, byte[] body)
      throws InterruptedException {
    try {
      return PlainCall.send(transport, loop, method, uri, headers, body, LIMIT)
          .thenApply(reply -> new Answer(reply, System.nanoTime()))
          .get();
    } catch (ExecutionException e) {
      return new Answer(
          new PlainCall.Reply(0, Map.of(), new byte[0], String.valueOf(e.getCause())),
          System.nanoTime());
    }
  }

  private void open(ReplayedLines lines, Step.Opening step) throws InterruptedException {
    int number = step.socket();
    long start = System.nanoTime();
    URI url = uri(bindings.resolve(step.url()));
    lines.add(new Observation.SocketAsked(number, url, start));
    PlainSocket.Listener ear =
        new PlainSocket.Listener() {
          @Override
          public void opened() {
            lines.add(new Observation.SocketOpened(number, start, System.nanoTime()));
          }

          @Override
          public void text(String text, long nanos) {
            lines.add(new FrameIn(number, nanos, Frames.read(text)));
          }

          @Override
          public void binary(int bytes, long nanos) {
            text("", nanos);
          }

          @Override
          public void refused(int status, String why) {
            lines.add(new Observation.SocketRefused(number, status, why, System.nanoTime()));
          }

          @Override
          public void closed(int code, String reason, boolean byUs) {
            lines.add(new Observation.SocketClosed(number, System.nanoTime(), code, reason, byUs));
          }
        };
    lines.sockets().put(number, PlainSocket.open(transport, loop, url, ear));
    lines.await(
        seen ->
            seen.stream()
                .anyMatch(
                    one ->
                        one instanceof Observation.SocketOpened opened && opened.socket() == number
                            || one instanceof Observation.SocketRefused refused
                                && refused.socket() == number),
        LIMIT);
  }

  private void say(ReplayedLines lines, Step.Said step) {
    PlainSocket socket = lines.sockets().get(step.socket());
    if (socket != null && !isClosed(lines, step.socket())) {
      String text = bindings.resolve(step.text());
      lines.add(new Observation.FrameOut(step.socket(), System.nanoTime(), text));
      socket.send(text);
    }
  }

  /** A client that waited for the service to close waits as long again. */
  private void closed(ReplayedLines lines, Step.Closed step) throws InterruptedException {
    awaitFrames(lines);
    Duration waited = Duration.ofMillis(Math.max(0, step.at() - lines.lastAt()));
    Duration most = step.byUs() ? waited : patience.plus(waited);
    lines.await(seen -> isClosed(lines, step.socket()), most.compareTo(LIMIT) > 0 ? LIMIT : most);
    PlainSocket socket = lines.sockets().get(step.socket());
    if (socket != null && !isClosed(lines, step.socket()) && step.byUs()) {
      socket.close();
      lines.await(seen -> isClosed(lines, step.socket()), LIMIT);
    }
  }

  private static boolean isClosed(ReplayedLines lines, int socket) {
    return lines.session("").sockets().stream()
        .anyMatch(
            one ->
                one.number() == socket && (one.closed().isPresent() || one.refused().isPresent()));
  }

  @Override
  public void close() {
    conversations.values().forEach(lines -> lines.sockets().values().forEach(PlainSocket::close));
    EventLoops.end(loops);
  }
}
