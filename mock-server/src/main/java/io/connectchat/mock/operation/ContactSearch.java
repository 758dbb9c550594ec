package io.connectchat.mock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What contacts a search is after. */
record ContactSearch(
    String instanceId,
    boolean byEnd,
    Instant from,
    Instant to,
    boolean otherChannels,
    List<Criterion> criteria,
    boolean anyWillDo) {
  private static final Set<String> KNOWN =
      Set.of("Channels", "InitiationMethods", "SearchableContactAttributes");

  /** An attribute and the values of which it must have one. */
  record Criterion(String key, List<String> values) {
    private boolean fits(Map<String, String> attributes) {
      return attributes.containsKey(key) && values.contains(attributes.get(key));
    }
  }

  /**
   * Reads a checked body.
   *
   * @throws ApiError 400 for a criterion that the fake does not know: it must not find too much
   */
  static ContactSearch of(Call call, JsonNode body) {
    JsonNode range = body.get("TimeRange");
    JsonNode criteria = body.path("SearchCriteria");
    criteria
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!KNOWN.contains(name)) {
                throw call.invalid("SearchCriteria." + name + " is not known to this fake.");
              }
            });
    JsonNode attributes = criteria.path("SearchableContactAttributes");
    return new ContactSearch(
        body.get("InstanceId").asText(),
        range.get("Type").asText().equals("DISCONNECT_TIMESTAMP"),
        time(range.get("StartTime")),
        time(range.get("EndTime")),
        excludes(criteria.path("Channels"), "CHAT")
            || excludes(criteria.path("InitiationMethods"), "API"),
        criteria(attributes.path("Criteria")),
        attributes.path("MatchType").asText().equals("MATCH_ANY"));
  }

  boolean finds(Contact contact) {
    Optional<Instant> when =
        byEnd ? contact.life().endedAt() : Optional.of(contact.life().startedAt());
    return contact.request().instanceId().equals(instanceId)
        && !otherChannels
        && when.filter(t -> !t.isBefore(from) && !t.isAfter(to)).isPresent()
        && attributesFit(contact.attributes());
  }

  private boolean attributesFit(Map<String, String> attributes) {
    return criteria.isEmpty()
        || (anyWillDo
            ? criteria.stream().anyMatch(c -> c.fits(attributes))
            : criteria.stream().allMatch(c -> c.fits(attributes)));
  }

  private static boolean excludes(JsonNode list, String word) {
    List<String> words = new ArrayList<>();
    list.forEach(element -> words.add(element.asText()));
    return !words.isEmpty() && !words.contains(word);
  }

  private static List<Criterion> criteria(JsonNode list) {
    List<Criterion> criteria = new ArrayList<>();
    for (JsonNode criterion : list) {
      List<String> values = new ArrayList<>();
      criterion.get("Values").forEach(value -> values.add(value.asText()));
      criteria.add(new Criterion(criterion.get("Key").asText(), values));
    }
    return criteria;
  }

  private static Instant time(JsonNode seconds) {
    return Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1000));
  }
}
