package io.connectchat.harness.contract;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigUtil;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Bounds, clocks, names and errors of Amazon Connect chat, from {@code chat.conf}. Immutable. */
public final class Contract {
  private static final Contract STANDARD =
      new Contract(ConfigFactory.parseResources(Contract.class, "chat.conf").resolve());

  /**
   * The least and the most that a number, a length or a count may be.
   *
   * @param least at least this
   * @param most at most this
   */
  public record Bounds(int least, int most) {
    /** Whether a value lies within. */
    public boolean hold(long value) {
      return value >= least && value <= most;
    }
  }

  private final Config file;

  private Contract(Config file) {
    this.file = file;
  }

  /** What AWS publishes. */
  public static Contract standard() {
    return STANDARD;
  }

  /** Bounds in a service model, such as {@code content}; the service holds them. */
  public Bounds bounds(String name) {
    return bounds("bounds", name);
  }

  /** Bounds in the text of the documentation, such as {@code textContent}. */
  public Bounds documented(String name) {
    return bounds("documented", name);
  }

  /** A span of time after which something ends, such as {@code webSocketUrl}. */
  public Duration clock(String name) {
    return file.getDuration("clocks." + name);
  }

  /** The content types of messages that customers may send. */
  public Set<String> messageTypes() {
    return Set.copyOf(file.getStringList("contentTypes.messages"));
  }

  /** The content types of events that customers may send. */
  public Set<String> eventTypes() {
    return Set.copyOf(file.getStringList("contentTypes.events"));
  }

  /** The content types of events that no transcript has. */
  public Set<String> unrecordedTypes() {
    return Set.copyOf(file.getStringList("contentTypes.notRecorded"));
  }

  /** The values of an enum of the participant model, such as {@code ParticipantRole}. */
  public List<String> values(String enumeration) {
    return file.getStringList("enums." + enumeration);
  }

  /** The names of the enums whose values stand here. */
  public Set<String> enumerations() {
    Set<String> names = new java.util.TreeSet<>(file.getConfig("enums").root().keySet());
    names.removeAll(Set.of("source", "link", "read"));
    return names;
  }

  /** Whether an item on a socket may have this Type. */
  public boolean isItemType(String type) {
    return values("ChatItemType").contains(type)
        || file.getStringList("socketOnlyTypes").contains(type);
  }

  /** The HTTP status of each error of a service: {@code participant} or {@code connect}. */
  public Map<String, Integer> errors(String service) {
    Map<String, Integer> statuses = new TreeMap<>();
    file.getConfig("errors." + service)
        .entrySet()
        .forEach(
            entry ->
                statuses.put(
                    ConfigUtil.splitPath(entry.getKey()).get(0),
                    ((Number) entry.getValue().unwrapped()).intValue()));
    return statuses;
  }

  /** The HTTP status of an error type, wherever it comes from; empty for an unknown one. */
  public OptionalInt status(String type) {
    for (String service : List.of("participant", "connect", "common")) {
      Integer status = errors(service).get(type);
      if (status != null) {
        return OptionalInt.of(status);
      }
    }
    return OptionalInt.empty();
  }

  private Bounds bounds(String part, String name) {
    Config one = file.getConfig(part + "." + name);
    return new Bounds(one.getInt("least"), one.getInt("most"));
  }
}
