package io.connectchat.mock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Past;

/**
 * Finds the chat that a persistent chat continues: the last contact of a past session, named by its
 * first one, or one contact of it.
 *
 * <p>Source: Amazon Connect API, PersistentChat; protocol notes 1.1(3).
 */
final class PastChat {
  private static final String WHOLE = "ENTIRE_PAST_SESSION";

  static final Constraint REHYDRATION_TYPE = Constraint.oneOf(WHOLE, "FROM_SEGMENT");

  private PastChat() {}

  /**
   * The past chat.
   *
   * @param asked has RehydrationType and SourceContactId
   * @throws ApiError 404 if there is no such contact; 400 if it lives, or is not the first of its
   *     session where that is needed
   */
  static Past find(Call call, Contacts contacts, String instanceId, JsonNode asked) {
    String sourceId = asked.get("SourceContactId").asText();
    Contact source =
        contacts
            .find(sourceId)
            .filter(c -> c.request().instanceId().equals(instanceId))
            .orElseThrow(
                () ->
                    ErrorType.RESOURCE_NOT_FOUND.because(
                        "SourceContactId " + sourceId + " is no contact of this instance."));
    if (!source.life().isOver()) {
      throw call.invalid("SourceContactId " + sourceId + " is a chat that has not ended.");
    }
    boolean whole = asked.get("RehydrationType").asText().equals(WHOLE);
    if (whole && !sourceId.equals(source.id())) {
      throw call.invalid(
          "SourceContactId must be the initial contact of the session for "
              + WHOLE
              + ", that is "
              + source.id()
              + ", but is "
              + sourceId
              + ".");
    }
    return source.asPast(whole ? source.currentId() : sourceId);
  }
}
