package io.connectchat.mock.operation;

/**
 * Tells what an instance is, so that whoever loads one can see that it is no production. Every id
 * is an instance of the fake.
 *
 * <p>Source: Amazon Connect API, DescribeInstance.
 */
final class DescribeInstance implements Operation {
  /** The alias of every instance of the fake; a stub of one's own may say another. */
  private static final String ALIAS = "connect-chat-fake";

  @Override
  public String name() {
    return "DescribeInstance";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("GET", "/instance/{InstanceId}");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    String id = call.pathValue("InstanceId");
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              json.writeObjectFieldStart("Instance");
              json.writeStringField("Id", id);
              json.writeStringField("InstanceAlias", ALIAS);
              json.writeStringField("InstanceStatus", "ACTIVE");
              json.writeStringField("IdentityManagementType", "CONNECT_MANAGED");
              json.writeEndObject();
            }));
  }
}
