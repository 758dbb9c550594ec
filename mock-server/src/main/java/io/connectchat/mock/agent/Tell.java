package io.connectchat.mock.agent;

import io.connectchat.mock.contact.EventType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Any other event that a customer can receive, such as that somebody is idle. */
record Tell(EventType type, String by) implements Step {
  /** These have a step of their own, or only the service itself tells them. */
  private static final Set<EventType> ELSEWHERE =
      EnumSet.of(
          EventType.MESSAGE_DELIVERED,
          EventType.MESSAGE_READ,
          EventType.MESSAGE_METADATA,
          EventType.CONNECTION_ACKNOWLEDGED,
          EventType.PARTICIPANT_JOINED,
          EventType.PARTICIPANT_LEFT,
          EventType.TRANSFER_SUCCEEDED,
          EventType.TRANSFER_FAILED,
          EventType.AUTHENTICATION_INITIATED,
          EventType.AUTHENTICATION_SUCCEEDED,
          EventType.AUTHENTICATION_FAILED,
          EventType.AUTHENTICATION_TIMEOUT,
          EventType.AUTHENTICATION_EXPIRED,
          EventType.AUTHENTICATION_CANCELLED,
          EventType.CHAT_REHYDRATED,
          EventType.CHAT_ENDED);

  private static final Map<String, EventType> EVENTS =
      Arrays.stream(EventType.values())
          .filter(type -> !ELSEWHERE.contains(type))
          .collect(Collectors.toUnmodifiableMap(Tell::name, Function.identity()));

  static final StepKind KIND =
      new StepKind(
          "event",
          List.of("by"),
          entry ->
              new Tell(
                  EVENTS.get(entry.word("event", EVENTS.keySet()).orElseThrow()),
                  entry.anybody("by")));

  @Override
  public void perform(Play play) {
    play.contact().announce(type, play.participant(by), Optional.empty());
  }

  private static String name(EventType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
