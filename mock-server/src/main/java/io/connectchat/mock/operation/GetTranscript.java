package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.integer;
import static io.connectchat.mock.operation.Constraint.oneOf;
import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Constraint.structure;
import static io.connectchat.mock.operation.Member.optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Role;
import io.connectchat.mock.contact.ScanDirection;
import io.connectchat.mock.contact.SortOrder;
import io.connectchat.mock.contact.StartPosition;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.contact.TranscriptPage;
import io.connectchat.mock.contact.TranscriptQuery;
import io.connectchat.mock.fault.Faults;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the transcript, page by page.
 *
 * <p>Source: Amazon Connect participant API, GetTranscript; protocol notes 2.6.
 */
final class GetTranscript implements Operation {
  private static final int DEFAULT_RESULTS = 10;
  private static final Shape SHAPE =
      Shape.of(
          optional("ContactId", string(1, 256)),
          optional("MaxResults", integer(0, 100)),
          optional("NextToken", string(1, 1000)),
          optional("ScanDirection", oneOf("FORWARD", "BACKWARD")),
          optional("SortOrder", oneOf("ASCENDING", "DESCENDING")),
          optional(
              "StartPosition",
              structure(
                  optional("Id", string(1, 256)),
                  optional("AbsoluteTime", string(1, 100)),
                  optional("MostRecent", integer(0, 100)))));

  private final Faults faults;
  private final boolean startIncluded;
  private final boolean nulls;

  GetTranscript(Contacts contacts, Faults faults) {
    this.faults = faults;
    this.startIncluded = contacts.environment().switches().get(Switches.START_POSITION_INCLUDED);
    this.nulls = contacts.environment().switches().get(Switches.TRANSCRIPT_NULLS);
  }

  @Override
  public String name() {
    return "GetTranscript";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/participant/transcript");
  }

  @Override
  public ApiResponse answer(Call call) {
    Credential caller = call.caller(Credential.Kind.CONNECTION);
    Contact contact = caller.contact();
    JsonNode body = call.body(SHAPE);
    TranscriptQuery query = query(call, contact, body);
    TranscriptPage page = read(contact, caller.participant().role(), body, query);
    List<TranscriptPage.Entry> shown =
        faults.transcript(contact, caller.participant(), page.entries());
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              json.writeStringField("InitialContactId", contact.id());
              json.writeArrayFieldStart("Transcript");
              for (TranscriptPage.Entry entry : shown) {
                ItemJson.write(json, entry, nulls);
              }
              json.writeEndArray();
              // Left out on the last page: paginators go on while it is there, be it empty.
              if (page.next().isPresent()) {
                PageToken next = new PageToken(query.direction(), page.next().getAsInt());
                json.writeStringField("NextToken", next.encode(contact));
              }
            }));
  }

  // The first ContactId of the chain stands for the whole of it (UNVERIFIED), a later one for
  // itself. Another contact's is no error: there is just nothing (protocol notes 2.6(39)).
  private static TranscriptPage read(
      Contact contact, Role reader, JsonNode body, TranscriptQuery query) {
    return Json.text(body, "ContactId")
        .filter(id -> !id.equals(contact.id()))
        .map(id -> contact.read(query, reader, id))
        .orElseGet(() -> contact.read(query, reader));
  }

  private TranscriptQuery query(Call call, Contact contact, JsonNode body) {
    SortOrder order =
        Json.text(body, "SortOrder").map(SortOrder::valueOf).orElse(SortOrder.DESCENDING);
    // MaxResults 0 is allowed and what it means is UNVERIFIED; here it asks for the default.
    int asked = body.path("MaxResults").asInt(0);
    int maxResults = asked == 0 ? DEFAULT_RESULTS : asked;
    Optional<PageToken> page =
        Json.text(body, "NextToken").map(token -> pageToken(call, contact, token));
    if (page.isPresent()) {
      StartPosition cursor = new StartPosition.Cursor(page.get().index());
      return new TranscriptQuery(cursor, page.get().direction(), order, maxResults);
    }
    StartPosition start = startPosition(call, body.path("StartPosition"));
    ScanDirection direction =
        Json.text(body, "ScanDirection")
            .map(ScanDirection::valueOf)
            .orElse(
                start instanceof StartPosition.Newest
                    ? ScanDirection.BACKWARD
                    : ScanDirection.FORWARD);
    return new TranscriptQuery(start, direction, order, maxResults);
  }

  private static PageToken pageToken(Call call, Contact contact, String token) {
    return PageToken.decode(token, contact)
        .orElseThrow(
            () -> call.invalid("NextToken must be one that GetTranscript of this contact gave."));
  }

  private StartPosition startPosition(Call call, JsonNode start) {
    if (start.hasNonNull("Id")) {
      return new StartPosition.AtItem(start.get("Id").textValue(), startIncluded);
    }
    if (start.hasNonNull("AbsoluteTime")) {
      return new StartPosition.AtTime(time(call, start.get("AbsoluteTime").textValue()));
    }
    return start.hasNonNull("MostRecent")
        ? new StartPosition.MostRecent(start.get("MostRecent").intValue())
        : new StartPosition.Newest();
  }

  private static Instant time(Call call, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw call.invalid(
          "StartPosition.AbsoluteTime must be a time such as 2019-11-08T02:41:28.172Z, but is "
              + text
              + ".");
    }
  }
}
