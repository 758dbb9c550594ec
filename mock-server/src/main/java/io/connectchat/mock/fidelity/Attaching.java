package io.connectchat.mock.fidelity;

import static io.connectchat.mock.fidelity.Behaviour.doc;
import static io.connectchat.mock.fidelity.Behaviour.model;
import static io.connectchat.mock.fidelity.Behaviour.obs;
import static io.connectchat.mock.fidelity.Behaviour.sdk;
import static io.connectchat.mock.fidelity.Behaviour.unverified;

import java.util.List;

/** Files, views and sign-ins. */
final class Attaching {
  static final Area AREA =
      new Area(
          "Attachments, views and sign-ins",
          List.of(
              model(
                  "ATT-01",
                  "StartAttachmentUpload needs all of its four members and answers AttachmentId, Url,"
                      + " UrlExpiry and HeadersToInclude",
                  "Amazon Connect participant API, StartAttachmentUpload"),
              sdk(
                  "ATT-02",
                  "the upload must have exactly these headers and the announced size, else 403"
                      + " SignatureDoesNotMatch in XML",
                  "protocol notes 2.8(49, 50)"),
              obs("ATT-03", "UrlExpiry has no milliseconds", "protocol notes 2.8(49)"),
              model(
                  "ATT-04",
                  "CompleteAttachmentUpload takes exactly one id and answers `{}`; a second time is"
                      + " 409",
                  "Amazon Connect participant API, CompleteAttachmentUpload; real clients 27"),
              doc(
                  "ATT-05",
                  "a chat has at most 35 attachments; one more is 402"
                      + " ServiceQuotaExceededException",
                  "protocol notes 6"),
              obs(
                  "ATT-06",
                  "an ATTACHMENT frame has Attachments, and neither ContentType nor Content",
                  "protocol notes 3.4(17)"),
              unverified(
                      "ATT-07",
                      "the verdict of the scanner stands in the first frame; with a scan time the file"
                          + " is IN_PROGRESS first, and the verdict comes as a frame with the same Id",
                      "protocol notes 2.8(52)")
                  .unless("attachmentScanTime"),
              unverified(
                  "ATT-08",
                  "a file with the EICAR test string is REJECTED, every other one APPROVED",
                  "the fake's own; protocol notes 2.8(52)"),
              model(
                  "ATT-09",
                  "GetAttachment gives a Url for 5 to 300 seconds and the size; a custom bot is"
                      + " refused with 403",
                  "Amazon Connect participant API, GetAttachment; protocol notes 2.8(53)"),
              model(
                  "VIEW-01",
                  "DescribeView answers InputSchema and Template as strings that hold JSON, and 404"
                      + " for a token of no message of the chat",
                  "Amazon Connect participant API, DescribeView; protocol notes 2.9(54)"),
              unverified(
                  "VIEW-02",
                  "the 404 for an unknown token has ResourceId and the ResourceType CONTACT_FLOW",
                  "Amazon Connect participant API, ResourceNotFoundException"),
              doc(
                  "AUTH-01",
                  "GetAuthenticationUrl works once and within a minute of authentication.initiated,"
                      + " whose Content holds the SessionId",
                  "protocol notes 2.9(55)"),
              unverified(
                  "AUTH-02",
                  "when nobody asks for the URL in time, authentication.timeout comes; cancelling"
                      + " brings authentication.cancelled",
                  "protocol notes 2.9(56)"),
              unverified(
                  "AUTH-03",
                  "how a sign-in went is said by the script or by an admin call; it needs no code of an identity provider",
                  "the fake's own")));

  private Attaching() {}
}
