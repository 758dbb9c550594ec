package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.list;
import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Attachments;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Posted;

/**
 * Shares an uploaded file with everybody in the chat.
 *
 * <p>Source: Amazon Connect participant API, CompleteAttachmentUpload; protocol notes 2.8(51, 52).
 */
final class CompleteAttachmentUpload implements Operation {
  private static final Shape SHAPE =
      Shape.of(
          required("AttachmentIds", list(1, 1, string(1, 256))),
          required("ClientToken", string(1, 500)));

  @Override
  public String name() {
    return "CompleteAttachmentUpload";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/participant/complete-attachment-upload");
  }

  @Override
  public ApiResponse answer(Call call) {
    Credential caller = call.caller(Credential.Kind.CONNECTION);
    JsonNode body = call.body(SHAPE);
    String id = body.get("AttachmentIds").get(0).asText();
    Attachments attachments = caller.contact().attachments();
    if (!attachments.isUploaded(id)) {
      throw call.invalid(
          "AttachmentIds[0] must be an attachment of this chat that has been uploaded, but is "
              + id
              + ".");
    }
    Posted posted =
        attachments
            .complete(caller.participant(), id)
            .orElseThrow(
                () ->
                    ErrorType.CONFLICT.because("Attachment " + id + " has been completed before."));
    call.made(posted.item().id());
    return Answers.empty().then(posted.release());
  }
}
