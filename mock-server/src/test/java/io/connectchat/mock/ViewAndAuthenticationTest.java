package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connectparticipant.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connectparticipant.model.ValidationException;
import software.amazon.awssdk.services.connectparticipant.model.View;

/** Views that messages show, and sign-ins that nobody asked for. */
class ViewAndAuthenticationTest {
  private static final String VIEW =
      "{\"templateType\":\"ViewResource\",\"version\":\"1.0\",\"data\":{\"content\":"
          + "{\"viewId\":\"arn:aws:connect:us-east-1:aws:view/form\",\"viewToken\":\"token-1\"}}}";

  private final ConnectChatMock mock = ConnectChatMock.builder().agent("silent").start();
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final SdkCustomer.Chat chat = customer.chat();

  @AfterEach
  void close() {
    chat.close();
    customer.close();
    mock.close();
  }

  @Test
  void viewOfAMessageIsDescribedByItsToken() {
    show(chat);
    View view =
        customer
            .participant()
            .describeView(r -> r.connectionToken(chat.token()).viewToken("token-1"))
            .view();
    assertThat(view.id()).isEqualTo("arn:aws:connect:us-east-1:aws:view/form");
    assertThat(view.name()).isEqualTo("form");
    JsonNode schema = Frames.parse(view.content().inputSchema());
    JsonNode template = Frames.parse(view.content().template());
    assertThat(schema.isObject()).isTrue();
    assertThat(template.isObject()).isTrue();
  }

  @Test
  void tokenOfNoMessageOfThisChatIsNotFound() {
    show(chat);
    try (SdkCustomer.Chat stranger = customer.chat()) {
      assertThatThrownBy(
              () ->
                  customer
                      .participant()
                      .describeView(r -> r.connectionToken(stranger.token()).viewToken("token-1")))
          .isInstanceOfSatisfying(
              ResourceNotFoundException.class,
              e -> {
                assertThat(e).hasMessageContaining("token-1");
                assertThat(e.resourceId()).isEqualTo("token-1");
                assertThat(e.resourceTypeAsString()).isEqualTo("CONTACT_FLOW");
              });
    }
  }

  @Test
  void signInThatNobodyAskedForIsRefused() {
    String session = "0".repeat(36);
    assertThatThrownBy(
            () ->
                customer
                    .participant()
                    .getAuthenticationUrl(
                        r ->
                            r.connectionToken(chat.token())
                                .sessionId(session)
                                .redirectUri("https://example.com")))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("SessionId");
    assertThatThrownBy(
            () ->
                customer
                    .participant()
                    .cancelParticipantAuthentication(
                        r -> r.connectionToken(chat.token()).sessionId(session)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("SessionId");
  }

  private void show(SdkCustomer.Chat to) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("ContentType", "application/vnd.amazonaws.connect.message.interactive");
    message.put("Content", VIEW);
    new RawHttp(mock)
        .call(
            "POST",
            "/__admin/chat/contacts/" + to.start().contactId() + "/messages",
            message.toString());
    to.frames().nextItem();
  }
}
