package io.connectchat.mock.operation;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;

/** Reads the contact attributes. Source: Amazon Connect API, GetContactAttributes. */
final class GetContactAttributes implements Operation {
  private final Contacts contacts;

  GetContactAttributes(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "GetContactAttributes";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("GET", "/contact/attributes/{InstanceId}/{InitialContactId}");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    Contact contact =
        call.contactOf(contacts, call.pathValue("InstanceId"), call.pathValue("InitialContactId"));
    return ApiResponse.json(
        200, Json.object(json -> ContactJson.writeMap(json, "Attributes", contact.attributes())));
  }
}
