package io.connectchat.harness.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What can be set of StartChatContact, for all customers by a setting {@code chat.start.NAME}, for
 * each by a column NAME of the feeder. Instance, flow and ClientToken are the run's own.
 *
 * <p>Source: service model connect-2017-08-08, StartChatContactRequest; which of them the stock
 * Lambda passes on: amazon-connect-chat-ui-examples, startChatContactAPI.
 */
public enum StartMember {
  DISPLAY_NAME(
      "displayName",
      "ParticipantDetails",
      true,
      "the customer's name, 1 to 256 characters; `{customer}` in it becomes its number"),
  ATTRIBUTES(
      "attributes",
      "Attributes",
      false,
      "contact attributes, `tier=gold,lang=de` or a JSON object; 32,768 bytes in all"),
  INITIAL_MESSAGE(
      "initialMessage",
      "InitialMessage",
      false,
      "what the customer says with the start, 1 to 16,384 bytes; counts as a message"),
  INITIAL_MESSAGE_TYPE(
      "initialMessageType", "InitialMessage", false, "its content type; without it `text/plain`"),
  CONTENT_TYPES(
      "contentTypes",
      "SupportedMessagingContentTypes",
      true,
      "content types with commas between them, `text/plain` among them"),
  DURATION_MINUTES(
      "durationMinutes",
      "ChatDurationInMinutes",
      true,
      "how long a chat may last, 60 to 10080; the service's default is 1500"),
  REHYDRATION(
      "rehydration",
      "PersistentChat",
      true,
      "of a persistent chat: `ENTIRE_PAST_SESSION` or `FROM_SEGMENT`; with `sourceContactId`"),
  SOURCE_CONTACT_ID(
      "sourceContactId",
      "PersistentChat",
      true,
      "of a persistent chat: the ended contact that it continues; with `rehydration`"),
  RELATED_CONTACT_ID(
      "relatedContactId",
      "RelatedContactId",
      false,
      "a contact that the chat belongs to; not together with a persistent chat"),
  SEGMENT_ATTRIBUTES(
      "segmentAttributes",
      "SegmentAttributes",
      false,
      "segment attributes, `connect:Subtype=connect:Guide` or a JSON object"),
  CUSTOMER_ID("customerId", "CustomerId", false, "the customer's id in a CRM, 1 to 128 characters"),
  RESPONSE_MODE(
      "responseMode",
      "ParticipantConfiguration",
      false,
      "how a bot's answers come: `INCREMENTAL` or `COMPLETE`"),
  DISCONNECT_ON_CUSTOMER_EXIT(
      "disconnectOnCustomerExit",
      "DisconnectOnCustomerExit",
      false,
      "`AGENT`: when the customer ends the chat, the agent is dropped and the disconnect flow"
          + " goes on");

  private final String text;
  private final String member;
  private final boolean passedOn;
  private final String meaning;

  StartMember(String text, String member, boolean passedOn, String meaning) {
    this.text = text;
    this.member = member;
    this.passedOn = passedOn;
    this.meaning = meaning;
  }

  /** The name of its column. */
  public String text() {
    return text;
  }

  /** The member of StartChatContact that it goes into. */
  public String member() {
    return member;
  }

  /** The name of its setting. */
  public String setting() {
    return "chat.start." + text;
  }

  /** Whether the stock Lambda of amazon-connect-chat-ui-examples passes it on. */
  public boolean isPassedOnByStockLambda() {
    return passedOn;
  }

  String meaning() {
    return meaning;
  }

  /** By the name of its column. */
  public static Optional<StartMember> of(String text) {
    return Arrays.stream(values()).filter(member -> member.text.equals(text)).findFirst();
  }

  /** Names of columns, for messages. */
  public static List<String> names() {
    return Arrays.stream(values()).map(StartMember::text).toList();
  }
}
