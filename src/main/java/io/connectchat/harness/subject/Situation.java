package io.connectchat.harness.subject;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that happens to a client, so that rules have something to judge. A client takes one by
 * starting a chat with the situation's name as DisplayName.
 */
public enum Situation {
  CALM(
      "calm",
      "",
      "send three messages, read the transcript, end the chat",
      "SEND-01",
      "DISC-02",
      "TRN-08"),
  LATE_ACK(
      "late-ack",
      "{fault: delay, of: subscribe, by: 6s, %s}",
      "connect and send a message",
      "SUB-04",
      "SUB-05"),
  LOST_HEARTBEAT(
      "lost-heartbeat",
      "{fault: mute, after: 11s, times: 1, %s}",
      "stay connected for 45 s",
      "HB-01",
      "HB-04",
      "TRN-06"),
  CUT(
      "cut",
      "{fault: cut, after: 2s, times: 1, %s}",
      "stay connected for 15 s, then send a message",
      "RECON-01",
      "RECON-05",
      "SUB-08",
      "TRN-06",
      "TRN-09"),
  THROTTLED(
      "throttled",
      "{fault: error, operation: SendMessage, type: ThrottlingException, times: 2, %s}",
      "send a message",
      "THR-02",
      "THR-05",
      "SEND-05",
      "ERR-04"),
  THROTTLED_RECONNECT(
      "throttled-reconnect",
      "{fault: cut, after: 2s, times: 1, %s}"
          + ("|{fault: error, operation: CreateParticipantConnection,"
                  + " type: ThrottlingException, nth: 2, %s}")
              .repeat(5),
      "stay connected for 60 s",
      "THR-06"),
  REFUSED_RECONNECT(
      "refused-reconnect",
      "{fault: cut, after: 2s, times: 1, %s}"
          + "|{fault: reject, status: 503, nth: 2, %s}".repeat(5),
      "stay connected for 60 s: five attempts to open a new socket are refused",
      "RECON-03"),
  SERVER_ERROR(
      "server-error",
      "{fault: error, operation: SendMessage, type: InternalServerException, times: 2, %s}",
      "send a message",
      "SEND-05",
      "ERR-04"),
  FULL(
      "full",
      "{fault: error, operation: StartChatContact, type: LimitExceededException, times: 1, %s}",
      "start a chat, and again if you are refused",
      "THR-01",
      "START-08"),
  ENDED_AWAY(
      "ended-away",
      "{fault: mute, after: 1900ms, %s}|{fault: end, after: 2s, %s}|{fault: cut, after: 2100ms, %s}",
      "stay for 15 s: the chat ends while you are away",
      "RECON-02",
      "ERR-05"),
  EXPIRING_TOKEN(
      "expiring-token",
      "{fault: expire, token: connection, after: 5s, times: 1, %s}",
      "send a message, and another one 8 s later",
      "AUTH-03",
      "ERR-05"),
  STREAMED("streamed", "", "send the message: stream", "ORD-04"),
  UNKNOWN(
      "unknown",
      "{fault: set, of: reply, member: Type, to: FUTURE, nth: 1, %s}",
      "send a message, and stay for 15 s",
      "RECV-08"),
  DISORDER(
      "disorder",
      "{fault: reorder, of: reply, window: 2, by: 2s, every: 2, %s}",
      "send four messages one after the other",
      "ORD-01"),
  DUPLICATES("duplicates", "{fault: duplicate, of: message, %s}", "send two messages", "ORD-02"),
  EARLY_ECHO(
      "early-echo", "{fault: early, of: echo, by: 50ms, %s}", "send two messages", "SEND-10"),
  PROCESSED("processed", "{fault: alter, of: echo, to: '****', %s}", "send a message", "SEND-11"),
  TRANSFERRED(
      "transferred",
      "{fault: set, of: reply, member: ContactId, to: 11111111-2222-4333-8444-555555555555, %s}",
      "send a message",
      "RECV-07"),
  CONFLICT(
      "conflict",
      "{fault: error, operation: SendEvent, type: ConflictException, %s}",
      "send a receipt for a message of the agent, and stay for 15 s",
      "EVT-02",
      "EVT-06"),
  ATTACHMENT_QUOTA(
      "attachment-quota",
      "{fault: error, operation: StartAttachmentUpload, type: ServiceQuotaExceededException, times:"
          + " 1, %s}",
      "send a file, and another one",
      "ATT-01",
      "ATT-06",
      "ATT-07"),
  SCANNED(
      "scanned",
      "",
      "send a file that holds the EICAR test string, which is rejected, and stay for 15 s",
      "ATT-05",
      "RECV-05"),
  SIGN_IN("sign-in", "", "send the message: sign in", "AUTH-04");

  private final String title;
  private final List<String> faults;
  private final String asks;
  private final List<String> rules;

  Situation(String title, String faults, String asks, String... rules) {
    this.title = title;
    this.faults = faults.isEmpty() ? List.of() : List.of(faults.split("\\|"));
    this.asks = asks;
    this.rules = List.of(rules);
  }

  /** The name that a customer has in it. */
  public String title() {
    return title;
  }

  /** What the client is to do in it. */
  public String asks() {
    return asks;
  }

  /** The rules that it is there for. */
  public List<String> rules() {
    return rules;
  }

  /** The situation that provokes a rule, if there is one. */
  public static Optional<Situation> of(String rule) {
    return Arrays.stream(values()).filter(one -> one.rules.contains(rule)).findFirst();
  }

  /** The situation of this name. */
  public static Optional<Situation> named(String title) {
    return Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst();
  }

  /** Whether the service itself does wrong in the situation that a chat of this name is in. */
  public static boolean plantsFaultsIn(String conversation) {
    return named(conversation.split(" ")[0]).filter(one -> !one.faults.isEmpty()).isPresent();
  }

  /** Whether it begins after the start of a chat, so that a chat can be put into it then. */
  public boolean canBeTaken() {
    return this != FULL;
  }

  /** The fault plan that has every situation ready for the customer of its name. */
  public static String plan() {
    return "faults:\n"
        + Arrays.stream(values())
            .map(one -> one.faults("customer", one.title))
            .collect(Collectors.joining());
  }

  /** The same plan, and this situation for one contact. */
  public String planFor(String contact) {
    return plan() + faults("contact", contact);
  }

  private String faults(String key, String value) {
    String who = "where: {" + key + ": " + value + "}";
    return faults.stream()
        .map(fault -> "  - " + fault.replace("%s", who) + "\n")
        .collect(Collectors.joining());
  }

  /**
   * What the other side does: it answers, streams an answer to whoever says "stream", and asks to
   * sign in.
   */
  public static String script() {
    return """
        about: The other side of a client under the rules
        people:
          bot: {role: bot, name: BOT}
          jane: {role: agent, name: Jane}
        scenes:
          talk:
            do:
              - {join: jane}
            answers:
              - when: sign in
                do:
                  - authenticate: flow
              - when: stream
                do:
                  - stream: One two three four five six seven eight.
                    by: bot
            otherwise:
              - say: 'You said: ${text}'
                by: jane
        """;
  }
}
