package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.ContentType;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.Role;

/** Says something in the agent's name. */
final class SpeakAsAgent implements Operation {
  private static final Shape SHAPE =
      Shape.of(required("Content", string(1, 16_384)), optional("ContentType", string(1, 100)));

  private final Contacts contacts;

  SpeakAsAgent(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "SpeakAsAgent";
  }

  @Override
  public Family family() {
    return Family.ADMIN;
  }

  @Override
  public Route route() {
    return new Route("POST", "/__admin/chat/contacts/{id}/messages");
  }

  @Override
  public ApiResponse answer(Call call) {
    Contact contact = call.contactInPath(contacts);
    JsonNode body = call.body(SHAPE);
    String contentType = Json.text(body, "ContentType").orElse(ContentType.TEXT);
    Item said =
        contact
            .say(agentOf(contact), contentType, body.get("Content").textValue())
            .orElseThrow(
                () ->
                    ErrorType.CONFLICT.because(
                        "Contact " + contact.id() + " has ended; nobody can speak in it."));
    call.made(said.id());
    return Answers.idAndTime(said);
  }

  private static Participant agentOf(Contact contact) {
    return contact.presence().all().stream()
        .filter(participant -> participant.role() == Role.AGENT)
        .findFirst()
        .orElseThrow(
            () ->
                ErrorType.CONFLICT.because(
                    "No agent is in contact "
                        + contact.id()
                        + "; one joins when the customer has subscribed, and leaves at the end."));
  }
}
