package io.connectchat.mock.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.DisconnectReason;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All contacts that live, and the last ones that ended, oldest first. */
final class ListContacts implements Operation {
  private final Contacts contacts;

  ListContacts(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "ListContacts";
  }

  @Override
  public Family family() {
    return Family.ADMIN;
  }

  @Override
  public Route route() {
    return new Route("GET", "/__admin/chat/contacts");
  }

  @Override
  public ApiResponse answer(Call call) {
    List<Contact> all =
        contacts.all().stream()
            .sorted(Comparator.comparing((Contact c) -> c.life().startedAt()))
            .toList();
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              json.writeArrayFieldStart("contacts");
              for (Contact contact : all) {
                write(json, contact);
              }
              json.writeEndArray();
            }));
  }

  private static void write(JsonGenerator json, Contact contact) throws IOException {
    json.writeStartObject();
    json.writeStringField("contactId", contact.id());
    json.writeStringField("customer", contact.customer().displayName());
    json.writeStringField("startedAt", Json.time(contact.life().startedAt()));
    json.writeStringField("state", contact.life().state().name());
    json.writeBooleanField("live", !contact.life().isOver());
    Optional<DisconnectReason> reason = contact.life().disconnectReason();
    if (reason.isPresent()) {
      json.writeStringField("disconnectReason", reason.get().name());
    }
    json.writeNumberField("openSockets", contact.sockets().open());
    json.writeObjectFieldStart("attributes");
    for (var attribute : contact.attributes().entrySet()) {
      json.writeStringField(attribute.getKey(), attribute.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
