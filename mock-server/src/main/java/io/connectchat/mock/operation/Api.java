package io.connectchat.mock.operation;

import io.connectchat.mock.contact.ContactEndedException;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.contact.VirtualTime;
import io.connectchat.mock.fault.FaultPlanReader;
import io.connectchat.mock.fault.Faults;
import io.connectchat.mock.fault.Vocabulary;
import io.connectchat.mock.journal.Details;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.journal.JournalEntry;
import io.connectchat.mock.journal.TokenHashes;
import io.connectchat.mock.quota.Throttle;
import io.connectchat.mock.stream.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All operations of the fake behind one door: request in, answer out, journal kept. */
public final class Api {
  /** Well above the largest request of the models, attributes and initial message together. */
  private static final int MOST_BYTES = 1 << 20;

  /** The most frequent one first. */
  private static final String[] OURS = {
    "/participant/",
    "/contact/",
    "/contacts/",
    "/instance/",
    "/search-contacts",
    "/chat-integration-event",
    "/Prod",
    "/attachments/",
    "/__admin/chat/"
  };

  private final Contacts contacts;
  private final Journal journal;
  private final PlannedAnswers planned;
  private final QuotaGate quotas;
  private final Signatures signatures;
  private final Operations operations;
  private final TokenHashes hashes = new TokenHashes();

  /**
   * @param virtualTime the clock that an admin call can move, if there is one
   * @param topics what message streams have published
   * @param httpUrl where the fake is, without a slash at the end
   * @param webSocketUrl the WebSocket URL up to its token
   */
  public Api(
      Contacts contacts,
      Journal journal,
      Faults faults,
      FaultPlanReader plans,
      Throttle throttle,
      Optional<AccessKey> accessKey,
      Optional<VirtualTime> virtualTime,
      Topics topics,
      Supplier<String> httpUrl,
      Supplier<String> webSocketUrl) {
    this.contacts = contacts;
    this.journal = journal;
    this.planned = new PlannedAnswers(faults);
    this.quotas = new QuotaGate(throttle, contacts);
    this.signatures = new Signatures(accessKey, contacts.environment().clock());
    this.operations =
        new Operations(
            List.of(
                new StartChatContact(contacts, quotas),
                new StartThroughGateway(
                    new StartChatContact(contacts, quotas), quotas, contacts.environment().clock()),
                new StopContact(contacts),
                new DescribeContact(contacts),
                new SearchContacts(contacts),
                new DescribeInstance(),
                new UpdateContactAttributes(contacts),
                new GetContactAttributes(contacts),
                new CreateParticipant(contacts),
                new StartContactStreaming(contacts),
                new StopContactStreaming(contacts),
                new UpdateParticipantRoleConfig(contacts),
                new CreatePersistentContactAssociation(contacts),
                new SendChatIntegrationEvent(),
                new CreateParticipantConnection(contacts, faults, webSocketUrl),
                new SendMessage(contacts),
                new SendEvent(),
                new GetTranscript(contacts, faults),
                new DisconnectParticipant(),
                new StartAttachmentUpload(contacts, httpUrl),
                new UploadAttachment(contacts),
                new CompleteAttachmentUpload(),
                new GetAttachment(contacts, httpUrl),
                new DownloadAttachment(contacts),
                new DescribeView(),
                new GetAuthenticationUrl(httpUrl),
                new CancelParticipantAuthentication(),
                new GetFaults(faults),
                new PutFaults(faults, plans),
                new DeleteFaults(faults),
                new GetJournal(journal),
                new ListContacts(contacts),
                new CutSockets(contacts),
                new SpeakAsAgent(contacts),
                new EndAuthentication(contacts),
                new ListTopics(topics),
                new AdvanceClock(virtualTime)));
  }

  /** The words that a fault plan may use for what this API has. */
  public static Vocabulary vocabulary() {
    return new Vocabulary(Operations.NAMES, ErrorType.statuses());
  }

  /** Whether requests to this path are answered here. */
  public boolean owns(String path) {
    for (String beginning : OURS) {
      if (path.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** Most bytes that a request to this path may have. */
  public int mostBytes(String path) {
    return path.startsWith(AttachmentUrl.PATH) ? AttachmentFile.MOST_BYTES : MOST_BYTES;
  }

  /** Answers a request; whatever it is, this never throws. */
  public ApiResponse answer(ApiRequest request) {
    Optional<Operations.Match> match = operations.find(request);
    Call call =
        new Call(
            request,
            match.map(Operations.Match::pathValues).orElse(Map.of()),
            match.map(m -> m.operation().family()).orElse(Family.PARTICIPANT),
            contacts.credentials());
    String name = match.map(m -> m.operation().name()).orElse("unknown");
    try {
      Operation operation = match.orElseThrow(() -> unknown(request)).operation();
      signatures.check(operation, call);
      quotas.count(operation, call);
      ApiResponse response = planned.answer(operation, call);
      note(call, name, response.status(), response.errorType().or(call::errorType));
      return response;
    } catch (ContactEndedException e) {
      return refused(call, name, call.ended());
    } catch (ApiError e) {
      return refused(call, name, e);
    } catch (RuntimeException | Error e) {
      // A bug of the fake, never left without an answer: the client gets what the service would
      // say, the user gets the trace.
      e.printStackTrace();
      ErrorType internal = match.map(m -> m.operation().family().internal()).orElseThrow();
      return refused(call, name, internal.because("The fake failed: " + e));
    }
  }

  /** The answer to a body that is larger than any that the service takes. */
  public ApiResponse tooLarge(int limit) {
    return ErrorType.REQUEST_TOO_LARGE
        .because("The request body has more than " + limit + " bytes.")
        .response(switches());
  }

  /** The answer to a body that did not arrive, because the client was slow or went away. */
  public ApiResponse lostBody() {
    return ErrorType.REQUEST_TIMEOUT
        .because("The request body did not arrive.")
        .response(switches());
  }

  private Switches switches() {
    return contacts.environment().switches();
  }

  private static ApiError unknown(ApiRequest request) {
    return ErrorType.UNKNOWN_OPERATION.because(
        "There is no operation " + request.method() + " " + request.path() + ".");
  }

  private ApiResponse refused(Call call, String name, ApiError error) {
    ApiResponse response = error.response(switches());
    note(call, name, response.status(), Optional.of(error.type()));
    return response;
  }

  // The journal tells what clients did; whoever steers the fake is none.
  private void note(Call call, String name, int status, Optional<String> errorType) {
    if (call.isFor(Family.ADMIN)) {
      return;
    }
    journal.write(
        JournalEntry.Kind.CALL,
        call.contactId(),
        call.participantId(),
        Details.of("operation", name)
            .and("status", status)
            .and("errorType", errorType)
            .and("item", call.itemId())
            .and("token", call.bearer().map(hashes::of)));
  }
}
