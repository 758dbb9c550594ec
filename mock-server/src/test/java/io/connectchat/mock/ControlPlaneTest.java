package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.connect.model.AccessDeniedException;
import software.amazon.awssdk.services.connect.model.Contact;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.SearchContactsResponse;
import software.amazon.awssdk.services.connect.model.SearchableContactAttributesCriteria;

/** The operations of the Connect API on a chat, by the AWS SDK. */
class ControlPlaneTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final String INSTANCE = SdkCustomer.INSTANCE;

  private final ConnectChatMock mock =
      ConnectChatMock.builder().agent("silent").virtualClock(START).start();
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final RawHttp http = new RawHttp(mock);

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @Test
  void contactIsDescribedFromItsStartToItsEnd() {
    try (SdkCustomer.Chat chat = customer.chat(Map.of("cohort", "B"))) {
      Contact live = describe(chat.start().contactId());
      assertThat(live.initialContactId()).isEqualTo(chat.start().contactId());
      assertThat(live.channelAsString()).isEqualTo("CHAT");
      assertThat(live.initiationMethodAsString()).isEqualTo("API");
      assertThat(live.initiationTimestamp()).isEqualTo(START);
      assertThat(live.connectedToSystemTimestamp()).isEqualTo(START);
      assertThat(live.disconnectTimestamp()).isNull();
      mock.advance(Duration.ofSeconds(90));
      chat.disconnect();
      chat.frames().nextItems(2);
      Contact ended = describe(chat.start().contactId());
      assertThat(ended.disconnectTimestamp()).isEqualTo(START.plusSeconds(90));
      JsonNode raw = get("/contacts/" + INSTANCE + "/" + chat.start().contactId());
      assertThat(raw.at("/Contact/DisconnectReason").textValue()).isEqualTo("CUSTOMER_DISCONNECT");
      assertThat(raw.at("/Contact/Attributes/cohort").textValue()).isEqualTo("B");
    }
  }

  @Test
  void contactOfAnotherInstanceOrNoneIsNotFound() {
    String id = customer.start().contactId();
    assertThatThrownBy(() -> describe("nobody")).isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(
            () -> customer.connect().describeContact(r -> r.instanceId("other").contactId(id)))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void updatedAttributesAreAddedToThoseOfTheStart() {
    try (SdkCustomer.Chat chat = customer.chat(Map.of("a", "1", "b", "2"))) {
      customer
          .connect()
          .updateContactAttributes(
              r ->
                  r.instanceId(INSTANCE)
                      .initialContactId(chat.start().contactId())
                      .attributes(Map.of("b", "3", "c", "4")));
      assertThat(
              customer
                  .connect()
                  .getContactAttributes(
                      r -> r.instanceId(INSTANCE).initialContactId(chat.start().contactId()))
                  .attributes())
          .isEqualTo(Map.of("a", "1", "b", "3", "c", "4"));
    }
  }

  @Test
  void contactsAreFoundByAttributeNewestFirstPageByPage() {
    String first = start(Map.of("cohort", "A"));
    mock.advance(Duration.ofSeconds(1));
    start(Map.of("cohort", "B"));
    mock.advance(Duration.ofSeconds(1));
    String third = start(Map.of("cohort", "A"));
    SearchContactsResponse page = search("cohort", "A", 1, null);
    assertThat(page.totalCount()).isEqualTo(2);
    assertThat(page.contacts()).extracting("id").containsExactly(third);
    SearchContactsResponse last = search("cohort", "A", 1, page.nextToken());
    assertThat(last.contacts()).extracting("id").containsExactly(first);
    assertThat(last.nextToken()).isNull();
    assertThat(search("cohort", "C", 10, null).contacts()).isEmpty();
  }

  @Test
  void criterionThatTheFakeDoesNotKnowIsRefusedNotIgnored() {
    assertThat(
            http.call(
                    "POST",
                    "/search-contacts",
                    """
                    {"InstanceId":"i","TimeRange":{"Type":"INITIATION_TIMESTAMP","StartTime":0,"EndTime":1},
                     "SearchCriteria":{"QueueIds":["q"]}}""",
                    "Authorization",
                    RawHttp.SIGNED)
                .body())
        .contains("SearchCriteria.QueueIds is not known to this fake.");
  }

  @Test
  void twoMessageStreamsMayRunAndAThirdExceedsTheLimit() {
    String contact = customer.start().contactId();
    String first = stream(contact, "1");
    assertThat(stream(contact, "1")).isEqualTo(first);
    stream(contact, "2");
    assertThatThrownBy(() -> stream(contact, "3")).isInstanceOf(LimitExceededException.class);
    customer
        .connect()
        .stopContactStreaming(r -> r.instanceId(INSTANCE).contactId(contact).streamingId(first));
    stream(contact, "3");
    assertThatThrownBy(
            () ->
                customer
                    .connect()
                    .stopContactStreaming(
                        r -> r.instanceId(INSTANCE).contactId(contact).streamingId(first)))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void streamedCustomerIsConnectedByTheCallAloneAndKeepsTheChatAlive() {
    var start = customer.start();
    stream(start.contactId(), "1");
    customer
        .participant()
        .createParticipantConnection(
            r ->
                r.participantToken(start.participantToken())
                    .typeWithStrings("CONNECTION_CREDENTIALS")
                    .connectParticipant(true));
    mock.advance(Duration.ofMinutes(6));
    assertThat(describe(start.contactId()).disconnectTimestamp()).isNull();
  }

  @Test
  void chatIntegrationEventIsNotForWebChats() {
    assertThatThrownBy(
            () ->
                customer
                    .connect()
                    .sendChatIntegrationEvent(
                        r -> r.sourceId("a").destinationId("b").event(e -> e.type("MESSAGE"))))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void nothingIsStartedInAContactThatHasEnded() {
    String contact = customer.start().contactId();
    customer.connect().stopContact(r -> r.instanceId(INSTANCE).contactId(contact));
    assertThatThrownBy(() -> stream(contact, "1")).isInstanceOf(InvalidRequestException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /contacts/i/c",
    "POST, /search-contacts",
    "POST, /contact/attributes",
    "GET, /contact/attributes/i/c",
    "POST, /contact/create-participant",
    "POST, /contact/start-streaming",
    "POST, /contact/stop-streaming",
    "PUT, /contact/participant-role-config/i/c",
    "POST, /contact/persistent-contact-association/i/c",
    "POST, /chat-integration-event"
  })
  void unsignedCallIsRefused(String method, String path) {
    var answer = http.call(method, path, "");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("x-amzn-ErrorType"))
        .contains("MissingAuthenticationTokenException");
  }

  private String start(Map<String, String> attributes) {
    return customer
        .connect()
        .startChatContact(SdkCustomer.startRequest().attributes(attributes).build())
        .contactId();
  }

  private Contact describe(String id) {
    return customer.connect().describeContact(r -> r.instanceId(INSTANCE).contactId(id)).contact();
  }

  @Test
  void anInstanceSaysThatItIsTheFake() {
    assertThat(
            customer
                .connect()
                .describeInstance(r -> r.instanceId(INSTANCE))
                .instance()
                .instanceAlias())
        .isEqualTo("connect-chat-fake");
  }

  private SearchContactsResponse search(String key, String value, int most, String nextToken) {
    return customer
        .connect()
        .searchContacts(
            r ->
                r.instanceId(INSTANCE)
                    .maxResults(most)
                    .nextToken(nextToken)
                    .timeRange(
                        t ->
                            t.type("INITIATION_TIMESTAMP")
                                .startTime(START)
                                .endTime(START.plusSeconds(60)))
                    .searchCriteria(
                        c ->
                            c.searchableContactAttributes(
                                a ->
                                    a.criteria(
                                        SearchableContactAttributesCriteria.builder()
                                            .key(key)
                                            .values(value)
                                            .build()))));
  }

  private String stream(String contactId, String clientToken) {
    return customer
        .connect()
        .startContactStreaming(
            r ->
                r.instanceId(INSTANCE)
                    .contactId(contactId)
                    .clientToken(clientToken)
                    .chatStreamingConfiguration(
                        c -> c.streamingEndpointArn("arn:aws:sns:us-east-1:123456789012:topic")))
        .streamingId();
  }

  private JsonNode get(String path) {
    return Frames.parse(http.call("GET", path, "", "Authorization", RawHttp.SIGNED).body());
  }
}
