package io.connectchat.harness.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.ShownMessage;
import io.connectchat.harness.wire.Frames;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Sorts what a client says on the wire into conversations: a call belongs to the chat whose token
 * it carries, a socket to the chat that was given its URL, a start that failed to the chat that the
 * same name starts afterwards. What belongs to no chat is a conversation of its own.
 *
 * <p>Safe for use by many threads.
 */
public final class Recorder {
  private static final String NOBODY = "no chat";

  /** A message that begins with this tells what the client shows: a JSON list of Ids follows. */
  private static final String SHOWN = "SHOWN ";

  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Map<String, List<Observation>> conversations = new HashMap<>();
  private final Map<String, String> byToken = new HashMap<>();
  private final Map<String, String> byUrl = new HashMap<>();
  private final Map<String, List<Observation>> failedStarts = new HashMap<>();
  private final Map<String, Place> sockets = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, Situation> situations = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  /** Where a socket belongs. */
  private record Place(String conversation, int number) {}

  public Recorder(Clock clock, LongSupplier nanoTime) {
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /** A request that has been answered. */
  public synchronized void answered(
      Asked asked, int status, Map<String, String> headers, String body, long startNanos) {
    String operation = Operations.of(asked);
    if (operation.isEmpty()) {
      return;
    }
    Answered answer =
        new Answered(status, headers, body, status == 0 ? "no answer" : "", clock.instant());
    Exchange exchange = new Exchange(operation, asked, answer, startNanos, nanoTime.getAsLong());
    if (operation.equals("StartChatContact") || operation.equals("GatewayStart")) {
      start(exchange);
    } else {
      String conversation = conversationOf(exchange);
      add(conversation, exchange);
      remember(conversation, exchange);
    }
  }

  /** A handshake; {@code url} as it was given out. */
  public synchronized void handshake(String socket, String url, int status) {
    String conversation =
        byUrl.entrySet().stream()
            .filter(given -> url.startsWith(given.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(NOBODY);
    int number =
        1
            + (int)
                sockets.values().stream()
                    .filter(p -> p.conversation().equals(conversation))
                    .count();
    sockets.put(socket, new Place(conversation, number));
    long now = nanoTime.getAsLong();
    add(conversation, new Observation.SocketAsked(number, URI.create(url), now));
    add(
        conversation,
        status == 101
            ? new Observation.SocketOpened(number, now, now)
            : new Observation.SocketRefused(number, status, "refused", now));
  }

  /** A frame from the client. */
  public synchronized void said(String socket, String text) {
    Place place = sockets.get(socket);
    add(place.conversation(), new Observation.FrameOut(place.number(), nanoTime.getAsLong(), text));
  }

  /** A frame to the client. */
  public synchronized void heard(String socket, String text) {
    Place place = sockets.get(socket);
    add(
        place.conversation(),
        new Observation.FrameIn(place.number(), nanoTime.getAsLong(), Frames.read(text)));
  }

  /** A socket's end. */
  public synchronized void closed(String socket, int code, boolean byClient) {
    Place place = sockets.get(socket);
    add(
        place.conversation(),
        new Observation.SocketClosed(place.number(), nanoTime.getAsLong(), code, "", byClient));
  }

  /** What the client of a chat shows its user now. */
  public synchronized void shows(String contact, List<ShownMessage> messages) {
    add(contact, new Observation.Shown(messages, nanoTime.getAsLong()));
  }

  /** What a customer's client says of its doings; the chat may have been refused to it. */
  public synchronized void explains(String customer, String words) {
    Observation said = new Observation.Explained(words, nanoTime.getAsLong());
    List<Observation> refused = failedStarts.get(customer);
    if (refused == null) {
      contactOf(customer).ifPresent(contact -> add(contact, said));
    } else {
      refused.add(said);
    }
  }

  /** The chats in the order of their starts. */
  public synchronized List<String> contacts() {
    return order.stream().filter(name -> !name.equals(NOBODY)).toList();
  }

  /**
   * Waits until something has been seen of a chat.
   *
   * @return whether it was, in time
   */
  public synchronized boolean await(String contact, Predicate<Session> seen, Duration most)
      throws InterruptedException {
    long until = nanoTime.getAsLong() + most.toNanos();
    while (!seen.test(session(contact))) {
      long left = until - nanoTime.getAsLong();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  /** What was seen of a chat until now. */
  public synchronized Session session(String contact) {
    return Session.of(contact, conversations.getOrDefault(contact, List.of()));
  }

  /** The chat that a customer of this name started last; empty if there is none. */
  public synchronized Optional<String> contactOf(String customer) {
    return Optional.ofNullable(byName.get(customer));
  }

  /** All that was seen until now. */
  public synchronized History history(Duration patience) {
    long now = nanoTime.getAsLong();
    List<Session> sessions = new ArrayList<>();
    for (String conversation : order) {
      List<Observation> seen = new ArrayList<>(conversations.get(conversation));
      seen.add(new Observation.WatchEnded(now));
      sessions.add(Session.of(nameOf(conversation), seen));
    }
    failedStarts.forEach(
        (name, starts) -> {
          List<Observation> seen = new ArrayList<>(starts);
          seen.add(new Observation.WatchEnded(now));
          sessions.add(Session.of("start of " + name, seen));
        });
    return new History(sessions, patience);
  }

  /** Says in which situation a chat is; its evidence bears that name. */
  public synchronized void isIn(String contact, Situation situation) {
    situations.put(contact, situation);
  }

  private String nameOf(String conversation) {
    Situation situation = situations.get(conversation);
    return situation == null ? conversation : situation.title() + " " + conversation;
  }

  private void start(Exchange start) {
    JsonNode answer = start.answered().json();
    JsonNode given = answer.has("data") ? answer.at("/data/startChatResult") : answer;
    String contact = given.path("ContactId").asText("");
    String name = start.asked().json().at("/ParticipantDetails/DisplayName").asText("nobody");
    if (contact.isEmpty()) {
      failedStarts.computeIfAbsent(name, n -> new ArrayList<>()).add(start);
      return;
    }
    List<Observation> before = failedStarts.remove(name);
    if (before != null) {
      before.forEach(earlier -> add(contact, earlier));
    }
    add(contact, start);
    byName.put(name, contact);
    byToken.put(given.path("ParticipantToken").asText(""), contact);
  }

  private String conversationOf(Exchange call) {
    if (call.operation().equals("StopContact")) {
      String contact = call.asked().json().path("ContactId").asText("");
      return conversations.containsKey(contact) ? contact : NOBODY;
    }
    if (call.operation().equals("Upload") || call.operation().equals("Download")) {
      return byUrl.getOrDefault(call.asked().uri().toString(), NOBODY);
    }
    return byToken.getOrDefault(call.asked().bearer(), NOBODY);
  }

  private void remember(String conversation, Exchange call) {
    JsonNode answer = call.answered().json();
    String token = answer.at("/ConnectionCredentials/ConnectionToken").asText("");
    if (!token.isEmpty()) {
      byToken.put(token, conversation);
    }
    String url = answer.at("/Websocket/Url").asText("");
    if (!url.isEmpty()) {
      byUrl.put(url, conversation);
    }
    String upload = answer.at("/UploadMetadata/Url").asText("");
    if (!upload.isEmpty()) {
      byUrl.put(target(upload), conversation);
    }
    String content = call.asked().json().path("Content").asText("");
    if (call.operation().equals("SendMessage") && content.startsWith(SHOWN)) {
      List<ShownMessage> messages = new ArrayList<>();
      Bodies.json(content.substring(SHOWN.length()))
          .forEach(id -> messages.add(new ShownMessage(id.asText(), "")));
      add(conversation, new Observation.Shown(messages, call.nanos()));
    }
  }

  private static String target(String url) {
    URI uri = URI.create(url);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private void add(String conversation, Observation seen) {
    conversations
        .computeIfAbsent(
            conversation,
            name -> {
              order.add(name);
              return new ArrayList<>();
            })
        .add(seen);
    notifyAll();
  }
}
