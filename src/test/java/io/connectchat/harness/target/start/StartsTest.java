package io.connectchat.harness.target.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.SettingsSources;
import io.connectchat.harness.settings.StartMember;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.PersistentChat;
import io.connectchat.harness.wire.Rehydration;
import io.connectchat.harness.wire.ResponseMode;
import io.connectchat.harness.wire.SegmentValue;
import io.connectchat.harness.wire.StartChat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every member of StartChatContact can be set for all customers, and for each by a feeder. */
class StartsTest {
  private final Map<String, String> given = new HashMap<>();

  @TempDir private Path folder;

  @Test
  void everyMemberCanBeSet() {
    given.put("chat.start.displayName", "Ann {customer}");
    given.put("chat.start.attributes", "tier=gold, lang=de");
    given.put("chat.start.initialMessage", "# Hello, you");
    given.put("chat.start.initialMessageType", "text/markdown");
    given.put("chat.start.contentTypes", "text/plain, text/markdown");
    given.put("chat.start.durationMinutes", "60");
    given.put("chat.start.rehydration", "FROM_SEGMENT");
    given.put("chat.start.sourceContactId", "contact-1");
    given.put("chat.start.segmentAttributes", "connect:Subtype=mine");
    given.put("chat.start.customerId", "crm-1");
    given.put("chat.start.responseMode", "INCREMENTAL");
    given.put("chat.start.disconnectOnCustomerExit", "AGENT");

    assertThat(starts().of(7, "customer 7", "token"))
        .isEqualTo(
            new StartChat(
                "Ann 7",
                "token",
                Map.of("tier", "gold", "lang", "de"),
                Optional.of(ChatMessage.markdown("# Hello, you")),
                List.of(ContentTypes.TEXT_PLAIN, ContentTypes.TEXT_MARKDOWN),
                OptionalInt.of(60),
                Optional.of(new PersistentChat(Rehydration.FROM_SEGMENT, "contact-1")),
                Optional.empty(),
                Map.of("connect:Subtype", SegmentValue.of("mine")),
                Optional.of("crm-1"),
                Optional.of(ResponseMode.INCREMENTAL),
                true));
  }

  @Test
  void theOneThatExcludesAnotherCanBeSetAlone() {
    given.put("chat.start.relatedContactId", "contact-2");

    assertThat(starts().of(1, "Ann", "t").relatedContactId()).contains("contact-2");
  }

  @Test
  void nothingGivenIsAChatWithANameAndNothingElse() {
    assertThat(starts().of(3, "customer 3", "t")).isEqualTo(StartChat.of("customer 3", "t"));
  }

  @Test
  void customersTakeTheRowsOfAFeederInTurnOverWhatIsSetForAll() throws Exception {
    given.put("chat.start.attributes", "tier=none,from=settings");
    feeder(
        "people.csv",
        "displayName,customerId,attributes.tier,durationMinutes",
        "Ada,crm-1,gold,60",
        ",,,");

    Starts starts = starts();

    StartChat ada = starts.of(1, "customer 1", "t");
    assertThat(ada.displayName()).isEqualTo("Ada");
    assertThat(ada.customerId()).contains("crm-1");
    assertThat(ada.durationMinutes()).hasValue(60);
    assertThat(ada.attributes()).isEqualTo(Map.of("tier", "gold", "from", "settings"));
    assertThat(starts.of(2, "customer 2", "t"))
        .isEqualTo(
            StartChat.of("customer 2", "t")
                .withAttributes(Map.of("tier", "none", "from", "settings")));
    assertThat(starts.of(3, "customer 3", "t")).isEqualTo(ada);
  }

  @Test
  void everyMemberIsAColumnOfCsvAndOfJson() throws Exception {
    Map<StartMember, String> row = new HashMap<>();
    row.put(StartMember.DISPLAY_NAME, "Ann");
    row.put(StartMember.ATTRIBUTES, "a=1");
    row.put(StartMember.INITIAL_MESSAGE, "Hi");
    row.put(StartMember.INITIAL_MESSAGE_TYPE, "text/plain");
    row.put(StartMember.CONTENT_TYPES, "text/plain");
    row.put(StartMember.DURATION_MINUTES, "61");
    row.put(StartMember.REHYDRATION, "ENTIRE_PAST_SESSION");
    row.put(StartMember.SOURCE_CONTACT_ID, "c-1");
    row.put(StartMember.RELATED_CONTACT_ID, "");
    row.put(StartMember.SEGMENT_ATTRIBUTES, "s=2");
    row.put(StartMember.CUSTOMER_ID, "crm");
    row.put(StartMember.RESPONSE_MODE, "COMPLETE");
    row.put(StartMember.DISCONNECT_ON_CUSTOMER_EXIT, "AGENT");
    assertThat(row).hasSize(StartMember.values().length);
    List<StartMember> members = List.of(StartMember.values());
    StringBuilder json = new StringBuilder("[{");
    members.forEach(
        member ->
            json.append(json.length() > 2 ? "," : "")
                .append("\"%s\":\"%s\"".formatted(member.text(), row.get(member))));

    feeder(
        "all.csv",
        String.join(",", members.stream().map(StartMember::text).toList()),
        String.join(",", members.stream().map(row::get).toList()));
    StartChat ofCsv = starts().of(1, "x", "t");
    feeder("all.json", json.append("}]").toString());
    StartChat ofJson = starts().of(1, "x", "t");

    assertThat(ofJson).isEqualTo(ofCsv);
    assertThat(new String(ofCsv.body("i", "f"), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\","
                + "\"ParticipantDetails\":{\"DisplayName\":\"Ann\"},\"ClientToken\":\"t\","
                + "\"Attributes\":{\"a\":\"1\"},"
                + "\"InitialMessage\":{\"ContentType\":\"text/plain\",\"Content\":\"Hi\"},"
                + "\"SupportedMessagingContentTypes\":[\"text/plain\"],"
                + "\"ParticipantConfiguration\":{\"ResponseMode\":\"COMPLETE\"},"
                + "\"ChatDurationInMinutes\":61,"
                + "\"PersistentChat\":{\"RehydrationType\":\"ENTIRE_PAST_SESSION\","
                + "\"SourceContactId\":\"c-1\"},"
                + "\"SegmentAttributes\":{\"s\":{\"ValueString\":\"2\"}},"
                + "\"CustomerId\":\"crm\",\"DisconnectOnCustomerExit\":[\"AGENT\"]}");
  }

  @Test
  void jsonGivesObjectsListsAndEveryKindOfSegmentAttribute() throws Exception {
    feeder(
        "rich.json",
        "[{\"contentTypes\":[\"text/plain\",\"text/markdown\"],\"attributes\":{\"n\":1},",
        "\"segmentAttributes\":{\"text\":\"a\",\"whole\":7,\"map\":{\"in\":3,\"it\":\"b\"},",
        "\"list\":[\"c\"],\"arn\":{\"ValueArn\":\"arn:aws:x\"}}}]");

    StartChat chat = starts().of(1, "Ann", "t");

    assertThat(chat.contentTypes()).containsExactly("text/plain", "text/markdown");
    assertThat(chat.attributes()).isEqualTo(Map.of("n", "1"));
    assertThat(chat.segmentAttributes())
        .isEqualTo(
            Map.of(
                "text", SegmentValue.of("a"),
                "whole", new SegmentValue.Whole(7),
                "map",
                    new SegmentValue.Nested(
                        Map.of("in", new SegmentValue.Whole(3), "it", SegmentValue.of("b"))),
                "list", new SegmentValue.Several(List.of(SegmentValue.of("c"))),
                "arn", new SegmentValue.Arn("arn:aws:x")));
  }

  @Test
  void attributesMayStandAsAnObjectInAWorkloadFile() throws Exception {
    Path file = folder.resolve("w.conf");
    Files.writeString(file, "chat { start { attributes { tier = gold, note = \"a,b\" } } }");
    given.put("chat.workload", file.toString());

    assertThat(starts().of(1, "Ann", "t").attributes())
        .isEqualTo(Map.of("tier", "gold", "note", "a,b"));
  }

  @Test
  void aWrongMemberIsNamedWithItsPlaceAndItsBound() throws Exception {
    refused(
        "durationMinutes",
        "59",
        "-Dchat.start.durationMinutes: StartChatContact ChatDurationInMinutes: expected 60 to"
            + " 10,080, got 59");
    refused(
        "attributes",
        "a b=1",
        "-Dchat.start.attributes: StartChatContact Attributes: expected keys of letters, digits, -"
            + " and _, got a b");
    refused(
        "contentTypes",
        "text/markdown",
        "-Dchat.start.contentTypes: StartChatContact SupportedMessagingContentTypes: expected"
            + " text/plain among others, got [text/markdown]");
    refused(
        "rehydration",
        "FROM_SEGMENT",
        "-Dchat.start.rehydration: StartChatContact PersistentChat (rehydration): expected both"
            + " rehydration and sourceContactId, got no sourceContactId");
    refused(
        "responseMode",
        "complete",
        "-Dchat.start.responseMode: StartChatContact ParticipantConfiguration (responseMode):"
            + " expected one of INCREMENTAL, COMPLETE, got complete");
    refused(
        "disconnectOnCustomerExit",
        "CUSTOMER",
        "-Dchat.start.disconnectOnCustomerExit: StartChatContact DisconnectOnCustomerExit"
            + " (disconnectOnCustomerExit): expected AGENT, got CUSTOMER");
    refused(
        "initialMessageType",
        "text/plain",
        "-Dchat.start.initialMessageType: StartChatContact InitialMessage (initialMessageType):"
            + " expected an initialMessage as well, got none");
    refused(
        "segmentAttributes",
        "connect:Subtype=connect:Guide",
        "-Dchat.start.segmentAttributes: StartChatContact SegmentAttributes: expected both"
            + " interactive content types among SupportedMessagingContentTypes for a guide, got"
            + " []");

    feeder("people.csv", "displayName,customerId", "Ada,crm-1", "Bob," + "x".repeat(129));
    assertThatThrownBy(this::starts)
        .isInstanceOf(BadSetting.class)
        .hasMessageEndingWith(
            "people.csv:3: StartChatContact CustomerId: expected 1 to 128 characters, got 129"
                + " characters");
  }

  @Test
  void attributesLeaveRoomForThoseOfTheRun() {
    given.put("chat.start.attributes", "k=" + "x".repeat(32_650));
    assertThat(starts().of(1, "x", "t").attributes().get("k")).hasSize(32_650);

    refused(
        "attributes",
        "k=" + "x".repeat(32_700),
        "chat.start.attributes: StartChatContact Attributes: expected at most 32,768 bytes of UTF-8"
            + " in all, got 32781 bytes, with the two that carry the run's id and the harness");
  }

  @Test
  void aFeederSaysWhatIsWrongWithIt() throws Exception {
    feeder("people.csv", "displayname", "Ada");
    assertThatThrownBy(this::starts)
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(
            "people.csv:1: no column \"displayname\", did you mean displayName?; there are displayName,");
    feeder("people.csv", "displayName");
    assertThatThrownBy(this::starts).hasMessageEndingWith("expected at least one row, got none");
    feeder("people.json", "{\"displayName\":\"Ada\"}");
    assertThatThrownBy(this::starts)
        .hasMessageEndingWith("expected a list of objects, one for each customer");
    feeder("people.json", "[{\"displayName\":");
    assertThatThrownBy(this::starts)
        .hasMessageContaining("people.json:")
        .hasMessageContaining("expected JSON");
    given.put("chat.start.feeder", "nowhere");
    assertThatThrownBy(this::starts).isInstanceOf(BadSetting.class).hasMessageContaining("nowhere");
  }

  @Test
  void theStockLambdaDropsWhatItDoesNotKnowAndThatIsSaid() {
    given.put("chat.target", "gateway");
    given.put("chat.gatewayUrl", "http://127.0.0.1:1/Prod");
    given.put("chat.start.displayName", "Ann");
    given.put("chat.start.contentTypes", "text/plain,text/markdown");
    given.put("chat.start.durationMinutes", "60");
    assertThat(starts().of(1, "x", "t").durationMinutes()).hasValue(60);

    refused(
        "customerId",
        "crm-1",
        "-Dchat.start.customerId: the Lambda of amazon-connect-chat-ui-examples drops CustomerId;"
            + " leave it out or, if the front at chat.gatewayUrl passes it on, say"
            + " -Dchat.gatewayPasses=CustomerId");
    given.put("chat.start.customerId", "crm-1");
    given.put("chat.gatewayPasses", "CustomerId");
    assertThat(starts().of(1, "x", "t").customerId()).contains("crm-1");
  }

  private void refused(String member, String value, String line) {
    given.put("chat.start." + member, value);
    assertThatThrownBy(this::starts).isInstanceOf(BadSetting.class).hasMessage(line);
    given.remove("chat.start." + member);
  }

  private void feeder(String name, String... lines) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, String.join("\n", lines) + "\n");
    given.put("chat.start.feeder", file.toString());
  }

  private Starts starts() {
    return Starts.of(
        Settings.load(SettingsSources.of(given, Map.of(), folder), "StartsTest", Map.of()));
  }
}
