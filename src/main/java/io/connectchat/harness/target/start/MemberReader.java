package io.connectchat.harness.target.start;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.StartMember;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.PersistentChat;
import io.connectchat.harness.wire.Rehydration;
import io.connectchat.harness.wire.ResponseMode;
import io.connectchat.harness.wire.StartChat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Makes a start of the texts of its members, and says where the wrong one stands. */
final class MemberReader {
  /** Stands for the name of a customer that has none of its own. */
  static final String NO_NAME = "customer";

  private static final String NO_TOKEN = "token";

  private final Map<StartMember, String> origins;

  MemberReader(Map<StartMember, String> origins) {
    this.origins = origins;
  }

  /**
   * @throws BadSetting in one line: where it stands, the member, what it must be
   */
  StartChat read(Map<StartMember, String> ofAll, FeederRow row) {
    Map<StartMember, String> texts = new EnumMap<>(StartMember.class);
    texts.putAll(ofAll);
    texts.putAll(row.values());
    try {
      return new Reading(texts, row).chat();
    } catch (IllegalArgumentException e) {
      throw new BadSetting(place(texts, row, e.getMessage()) + e.getMessage());
    }
  }

  /** The row, or else where the member was set that the message speaks of. */
  private String place(Map<StartMember, String> texts, FeederRow row, String message) {
    String settings =
        texts.keySet().stream()
            .filter(origins::containsKey)
            .filter(member -> message.contains(member.member()))
            .filter(member -> !row.members().contains(member))
            .map(member -> origins.get(member) + ": ")
            .findFirst()
            .orElse("");
    boolean atRow = !row.where().isEmpty() && settings.isEmpty();
    return atRow ? row.where() + ": " : settings;
  }

  private record Reading(Map<StartMember, String> texts, FeederRow row) {

    StartChat chat() {
      return new StartChat(
          text(StartMember.DISPLAY_NAME).orElse(NO_NAME),
          NO_TOKEN,
          attributes(),
          initialMessage(),
          text(StartMember.CONTENT_TYPES).map(Texts::list).orElse(List.of()),
          duration(),
          persistentChat(),
          text(StartMember.RELATED_CONTACT_ID),
          Segments.read(text(StartMember.SEGMENT_ATTRIBUTES).orElse(""), row.segmentAttributes()),
          text(StartMember.CUSTOMER_ID),
          oneOf(StartMember.RESPONSE_MODE, ResponseMode.values()),
          goesOn());
    }

    private Optional<String> text(StartMember member) {
      return Optional.ofNullable(texts.get(member));
    }

    private Map<String, String> attributes() {
      Map<String, String> all = new LinkedHashMap<>();
      text(StartMember.ATTRIBUTES)
          .ifPresent(given -> all.putAll(Texts.pairs(StartMember.ATTRIBUTES, given)));
      all.putAll(row.attributes());
      return all;
    }

    private Optional<ChatMessage> initialMessage() {
      Optional<String> said = text(StartMember.INITIAL_MESSAGE);
      Optional<String> type = text(StartMember.INITIAL_MESSAGE_TYPE);
      if (said.isEmpty() && type.isPresent()) {
        throw wrong(StartMember.INITIAL_MESSAGE_TYPE, "an initialMessage as well", "none");
      }
      return said.map(text -> new ChatMessage(type.orElse(ContentTypes.TEXT_PLAIN), text));
    }

    private OptionalInt duration() {
      Optional<String> minutes = text(StartMember.DURATION_MINUTES);
      if (minutes.isEmpty()) {
        return OptionalInt.empty();
      }
      String given = minutes.get().strip();
      if (!given.matches("[0-9]{1,6}")) {
        throw wrong(StartMember.DURATION_MINUTES, "a whole number of minutes", given);
      }
      return OptionalInt.of(Integer.parseInt(given));
    }

    private Optional<PersistentChat> persistentChat() {
      Optional<Rehydration> rehydration = oneOf(StartMember.REHYDRATION, Rehydration.values());
      Optional<String> source = text(StartMember.SOURCE_CONTACT_ID);
      if (rehydration.isPresent() != source.isPresent()) {
        throw wrong(
            StartMember.REHYDRATION,
            "both rehydration and sourceContactId",
            rehydration.isPresent() ? "no sourceContactId" : "no rehydration");
      }
      return rehydration.map(how -> new PersistentChat(how, source.orElseThrow()));
    }

    private boolean goesOn() {
      Optional<String> who = text(StartMember.DISCONNECT_ON_CUSTOMER_EXIT);
      if (who.isPresent() && !who.get().strip().equals("AGENT")) {
        throw wrong(StartMember.DISCONNECT_ON_CUSTOMER_EXIT, "AGENT", who.get());
      }
      return who.isPresent();
    }

    private <E extends Enum<E>> Optional<E> oneOf(StartMember member, E[] values) {
      return text(member).map(given -> oneOf(member, values, given.strip()));
    }

    private static <E extends Enum<E>> E oneOf(StartMember member, E[] values, String given) {
      Function<String, IllegalArgumentException> refused =
          names -> wrong(member, "one of " + names, given);
      return Arrays.stream(values)
          .filter(each -> each.name().equals(given))
          .findFirst()
          .orElseThrow(
              () ->
                  refused.apply(String.join(", ", Arrays.stream(values).map(Enum::name).toList())));
    }
  }

  static IllegalArgumentException wrong(StartMember member, String expected, String got) {
    return new IllegalArgumentException(
        "StartChatContact "
            + member.member()
            + " ("
            + member.text()
            + "): expected "
            + expected
            + ", got "
            + (got.length() > 80 ? got.substring(0, 80) + "..." : got));
  }
}
