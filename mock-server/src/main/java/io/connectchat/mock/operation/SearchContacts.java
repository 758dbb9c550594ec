package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.integer;
import static io.connectchat.mock.operation.Constraint.list;
import static io.connectchat.mock.operation.Constraint.oneOf;
import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Constraint.structure;
import static io.connectchat.mock.operation.Constraint.timestamp;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds contacts by when they were and what attributes they bear.
 *
 * <p>Source: Amazon Connect API, SearchContacts.
 */
final class SearchContacts implements Operation {
  private static final int MOST_RESULTS = 100;
  private static final Constraint MATCH = oneOf("MATCH_ALL", "MATCH_ANY");
  private static final Shape SHAPE =
      Shape.of(
          required("InstanceId", string(1, 100)),
          required(
              "TimeRange",
              structure(
                  required("Type", oneOf("INITIATION_TIMESTAMP", "DISCONNECT_TIMESTAMP")),
                  required("StartTime", timestamp()),
                  required("EndTime", timestamp()))),
          optional(
              "SearchCriteria",
              structure(
                  optional("Channels", list(0, oneOf("VOICE", "CHAT", "TASK", "EMAIL"))),
                  optional("InitiationMethods", list(0, string(1, 100))),
                  optional(
                      "SearchableContactAttributes",
                      structure(
                          required(
                              "Criteria",
                              list(
                                  0,
                                  15,
                                  structure(
                                      required("Key", string(1, 100)),
                                      required("Values", list(0, 20, string(0, 100)))))),
                          optional("MatchType", MATCH))))),
          optional("MaxResults", integer(1, MOST_RESULTS)),
          optional("NextToken", string(1, 100_000)),
          optional(
              "Sort",
              structure(
                  required("FieldName", oneOf("INITIATION_TIMESTAMP")),
                  required("Order", oneOf("ASCENDING", "DESCENDING")))));

  private final Contacts contacts;

  SearchContacts(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "SearchContacts";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/search-contacts");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    JsonNode body = call.body(SHAPE);
    ContactSearch search = ContactSearch.of(call, body);
    List<Contact> found =
        contacts.all().stream().filter(search::finds).sorted(order(body)).toList();
    int from = offset(call, body, found.size());
    int to = Math.min(found.size(), from + body.path("MaxResults").asInt(MOST_RESULTS));
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              json.writeArrayFieldStart("Contacts");
              for (Contact contact : found.subList(from, to)) {
                json.writeStartObject();
                ContactJson.write(json, contact, contact.id());
                json.writeEndObject();
              }
              json.writeEndArray();
              if (to < found.size()) {
                json.writeStringField("NextToken", String.valueOf(to));
              }
              json.writeNumberField("TotalCount", found.size());
            }));
  }

  private static Comparator<Contact> order(JsonNode body) {
    Comparator<Contact> oldestFirst =
        Comparator.comparing((Contact c) -> c.life().startedAt()).thenComparing(Contact::id);
    return body.path("Sort").path("Order").asText().equals("ASCENDING")
        ? oldestFirst
        : oldestFirst.reversed();
  }

  private static int offset(Call call, JsonNode body, int found) {
    Optional<String> token = Json.text(body, "NextToken");
    if (token.isPresent() && !token.get().matches("\\d{1,9}")) {
      throw call.invalid("NextToken must be one that SearchContacts gave.");
    }
    return Math.min(found, token.map(Integer::parseInt).orElse(0));
  }
}
