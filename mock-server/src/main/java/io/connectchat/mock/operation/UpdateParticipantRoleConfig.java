package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.integer;
import static io.connectchat.mock.operation.Constraint.list;
import static io.connectchat.mock.operation.Constraint.oneOf;
import static io.connectchat.mock.operation.Constraint.structure;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.IdleTimers;
import io.connectchat.mock.contact.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets the timers of those who fall silent.
 *
 * <p>Source: Amazon Connect API, UpdateParticipantRoleConfig; protocol notes 1.5.
 */
final class UpdateParticipantRoleConfig implements Operation {
  private static final Constraint TIMER =
      structure(
          required("ParticipantRole", oneOf("CUSTOMER", "AGENT")),
          required("TimerType", oneOf("IDLE", "DISCONNECT_NONCUSTOMER")),
          required(
              "TimerValue",
              structure(
                  optional("ParticipantTimerAction", oneOf("Unset")),
                  optional("ParticipantTimerDurationInMinutes", integer(2, 480)))));
  private static final Shape SHAPE =
      Shape.of(
          required(
              "ChannelConfiguration",
              structure(
                  required(
                      "Chat",
                      structure(required("ParticipantTimerConfigList", list(1, 6, TIMER)))))));

  private final Contacts contacts;

  UpdateParticipantRoleConfig(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "UpdateParticipantRoleConfig";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("PUT", "/contact/participant-role-config/{InstanceId}/{ContactId}");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    JsonNode body = call.body(SHAPE);
    Contact contact =
        call.contactOf(contacts, call.pathValue("InstanceId"), call.pathValue("ContactId"));
    contact.idleTimers().set(settings(call, body));
    return Answers.empty();
  }

  private static List<IdleTimers.Setting> settings(Call call, JsonNode body) {
    List<IdleTimers.Setting> settings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    JsonNode timers =
        body.get("ChannelConfiguration").get("Chat").get("ParticipantTimerConfigList");
    for (JsonNode timer : timers) {
      String role = timer.get("ParticipantRole").asText();
      String type = timer.get("TimerType").asText();
      if (!seen.add(role + " " + type)) {
        throw call.invalid("ParticipantTimerConfigList has " + role + " " + type + " twice.");
      }
      settings.add(
          new IdleTimers.Setting(
              Role.valueOf(role),
              IdleTimers.Kind.valueOf(type),
              duration(call, timer.get("TimerValue"))));
    }
    return settings;
  }

  private static Optional<Duration> duration(Call call, JsonNode value) {
    boolean unset = value.hasNonNull("ParticipantTimerAction");
    if (unset == value.hasNonNull("ParticipantTimerDurationInMinutes")) {
      throw call.invalid(
          "TimerValue must have either ParticipantTimerDurationInMinutes or"
              + " ParticipantTimerAction.");
    }
    return unset
        ? Optional.empty()
        : Optional.of(Duration.ofMinutes(value.get("ParticipantTimerDurationInMinutes").asInt()));
  }
}
