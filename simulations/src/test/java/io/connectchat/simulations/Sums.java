package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** The sums that hold in every verdict.json, of a passed run and of a failed one. */
final class Sums {
  private Sums() {}

  static void hold(JsonNode verdict) {
    JsonNode messages = verdict.path("messages");
    assertThat(count(messages, "sent"))
        .as("sent = accepted + refused + unsure")
        .isEqualTo(
            count(messages, "accepted") + count(messages, "refused") + count(messages, "unsure"));
    assertThat(count(messages, "accepted"))
        .as("accepted = echoed + undelivered")
        .isEqualTo(count(messages, "echoed") + count(messages, "undelivered"));
    JsonNode customers = verdict.path("customers");
    assertThat(count(customers, "started"))
        .as("started = completed + failed")
        .isEqualTo(count(customers, "completed") + count(customers, "failed"));
    JsonNode contacts = verdict.path("contacts");
    assertThat(count(contacts, "started"))
        .as("contacts started = ended + left open")
        .isEqualTo(count(contacts, "ended") + count(contacts, "leftOpen"));
  }

  static long count(JsonNode object, String field) {
    JsonNode value = object.path(field);
    assertThat(value.isIntegralNumber()).as("%s is a count: %s", field, value).isTrue();
    return value.longValue();
  }
}
