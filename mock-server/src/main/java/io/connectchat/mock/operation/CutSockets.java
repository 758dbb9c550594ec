package io.connectchat.mock.operation;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;

/** Cuts every open socket of a contact, without a close frame. */
final class CutSockets implements Operation {
  private final Contacts contacts;

  CutSockets(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "CutSockets";
  }

  @Override
  public Family family() {
    return Family.ADMIN;
  }

  @Override
  public Route route() {
    return new Route("DELETE", "/__admin/chat/contacts/{id}/sockets");
  }

  @Override
  public ApiResponse answer(Call call) {
    Contact contact = call.contactInPath(contacts);
    int cut = contact.sockets().cut();
    return ApiResponse.json(200, Json.object(json -> json.writeNumberField("cut", cut)));
  }
}
