package io.connectchat.mock.operation;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;

/** Tells what a contact is and was. Source: Amazon Connect API, DescribeContact. */
final class DescribeContact implements Operation {
  private final Contacts contacts;

  DescribeContact(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "DescribeContact";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("GET", "/contacts/{InstanceId}/{ContactId}");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    String id = call.pathValue("ContactId");
    Contact contact = call.contactOf(contacts, call.pathValue("InstanceId"), id);
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              json.writeObjectFieldStart("Contact");
              ContactJson.write(json, contact, id);
              ContactJson.writeDetails(json, contact);
              json.writeEndObject();
            }));
  }
}
