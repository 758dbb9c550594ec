package io.connectchat.harness.evidence;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.SocketAsked;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.SocketRefused;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that was seen of one conversation, in the order in which it was seen. Immutable.
 *
 * <p>Calls end after frames that they caused may have come: order calls by {@code startNanos}.
 */
public final class Session {
  private final String name;
  private final List<Observation> observations;
  private final List<Exchange> exchanges;
  private final List<SocketStory> sockets;

  private Session(String name, List<Observation> observations) {
    this.name = name;
    this.observations = List.copyOf(observations);
    this.exchanges = all(Exchange.class).toList();
    this.sockets = stories();
  }

  /** A conversation with a name that tells it from the others. */
  public static Session of(String name, List<Observation> observations) {
    return new Session(name, observations);
  }

  /** Its name in reports. */
  public String name() {
    return name;
  }

  /** Everything, oldest first. */
  public List<Observation> observations() {
    return observations;
  }

  /** The observations of one kind. */
  public <T extends Observation> Stream<T> all(Class<T> kind) {
    return observations.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** When the first thing began; 0 of an empty conversation. */
  public long startNanos() {
    return observations.isEmpty() ? 0 : began(observations.get(0));
  }

  /** When the last thing was seen; 0 of an empty conversation. */
  public long endNanos() {
    return observations.stream().mapToLong(Observation::nanos).max().orElse(0);
  }

  /** Every HTTP exchange, in the order in which they ended. */
  public List<Exchange> exchanges() {
    return exchanges;
  }

  /** The exchanges of one operation, such as {@code SendMessage}, in the order of their end. */
  public List<Exchange> exchanges(String operation) {
    return exchanges.stream().filter(exchange -> exchange.operation().equals(operation)).toList();
  }

  /** Those that the service took. */
  public List<Exchange> accepted(String operation) {
    return exchanges(operation).stream()
        .filter(exchange -> exchange.answered().accepted())
        .toList();
  }

  /** Its WebSockets by number. */
  public List<SocketStory> sockets() {
    return sockets;
  }

  /** The ContactIds of the chats that it started, straight or through the gateway. */
  public Set<String> contactIds() {
    return started("ContactId");
  }

  /** The ParticipantIds that its starts gave it. */
  public Set<String> participantIds() {
    return started("ParticipantId");
  }

  /** The ParticipantTokens that its starts gave it; secrets. */
  public Set<String> participantTokens() {
    return started("ParticipantToken");
  }

  /** The ConnectionTokens that it was given; secrets. */
  public Set<String> connectionTokens() {
    return given("/ConnectionCredentials/ConnectionToken");
  }

  /** The WebSocket URLs that it was given; secrets. */
  public Set<String> socketUrls() {
    return given("/Websocket/Url");
  }

  private Set<String> started(String member) {
    Set<String> values = new LinkedHashSet<>();
    for (Exchange start : accepted("StartChatContact")) {
      add(values, start.answered().json().path(member).asText(""));
    }
    for (Exchange start : accepted("GatewayStart")) {
      add(values, start.answered().json().at("/data/startChatResult/" + member).asText(""));
    }
    return values;
  }

  private Set<String> given(String pointer) {
    Set<String> values = new LinkedHashSet<>();
    accepted("CreateParticipantConnection")
        .forEach(exchange -> add(values, exchange.answered().json().at(pointer).asText("")));
    return values;
  }

  private static void add(Set<String> values, String value) {
    if (!value.isEmpty()) {
      values.add(value);
    }
  }

  private List<SocketStory> stories() {
    Map<Integer, SocketStory.Draft> drafts = new LinkedHashMap<>();
    for (Observation observation : observations) {
      int number = socket(observation);
      if (number > 0) {
        drafts.computeIfAbsent(number, SocketStory.Draft::new).add(observation);
      }
    }
    return drafts.values().stream().map(draft -> draft.of(this)).toList();
  }

  private static int socket(Observation observation) {
    if (observation instanceof FrameIn frame) {
      return frame.socket();
    } else if (observation instanceof FrameOut frame) {
      return frame.socket();
    } else if (observation instanceof SocketAsked asked) {
      return asked.socket();
    } else if (observation instanceof SocketOpened opened) {
      return opened.socket();
    } else if (observation instanceof SocketRefused refused) {
      return refused.socket();
    } else if (observation instanceof SocketClosed closed) {
      return closed.socket();
    }
    return 0;
  }

  private static long began(Observation observation) {
    return observation instanceof Exchange exchange ? exchange.startNanos() : observation.nanos();
  }
}
