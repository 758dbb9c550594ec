package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.wire.Attachment;
import io.connectchat.harness.wire.Download;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.Requests;
import io.connectchat.harness.wire.StartedUpload;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Files that a customer sends and gets.
 *
 * <p>Source: Amazon Connect participant API, StartAttachmentUpload, CompleteAttachmentUpload,
 * GetAttachment; protocol notes 2.8.
 */
final class Attachments {
  /** A scanner has this long for its verdict. Source: protocol notes 2.8(52). */
  private static final Duration SCAN = Duration.ofSeconds(60);

  private final Context context;
  private int uploads;
  private Own own = Own.NONE;

  /** The last file that the customer sent; a download of it must be the same. */
  private record Own(String attachmentId, FileSeen file) {
    static final Own NONE = new Own("", new FileSeen(0, ""));
  }

  Attachments(Context context) {
    this.context = context;
  }

  /** Uploads a file, and waits for its frame with the verdict of the scanner. */
  CompletableFuture<Timed<Attachment>> send(String name, String contentType, byte[] file) {
    long startNanos = context.nanos();
    String clientToken = context.token() + "-file-" + ++uploads;
    context.saw(new Observation.SendingAttachment(name, contentType, file.length, startNanos));
    byte[] body = Requests.startUpload(name, contentType, file.length, clientToken);
    return context
        .call(0, context.participant(Operation.START_ATTACHMENT_UPLOAD, body))
        .thenApply(call -> Context.accepted(call, StartedUpload::read).value())
        .thenCompose(
            upload ->
                put(upload, file)
                    .thenCompose(put -> complete(upload, clientToken))
                    .thenCompose(
                        call -> {
                          Context.accepted(call, none -> none);
                          own = new Own(upload.attachmentId(), FileSeen.of(file));
                          context.saw(
                              new Observation.AttachmentSent(
                                  upload.attachmentId(), startNanos, call.nanos()));
                          return verdict(
                              upload.attachmentId(), startNanos, context.limits().echo());
                        }));
  }

  private CompletableFuture<Timed<String>> put(StartedUpload upload, byte[] file) {
    Request put = new Request(Operation.PUT_FILE, upload.url(), upload.headers(), file);
    return context.call(0, put).thenApply(call -> Context.accepted(call, none -> none));
  }

  private CompletableFuture<Call> complete(StartedUpload upload, String clientToken) {
    byte[] body = Requests.completeUpload(upload.attachmentId(), clientToken);
    return context.call(0, context.participant(Operation.COMPLETE_ATTACHMENT_UPLOAD, body));
  }

  private CompletableFuture<Timed<Attachment>> verdict(
      String attachmentId, long startNanos, Duration limit) {
    Expected expected = new Expected("the frame of an attachment", "(id " + attachmentId + ")");
    return context
        .inbox()
        .await(
            expected,
            frame -> attachment(frame, attachmentId).isPresent(),
            startNanos,
            limit.toNanos())
        .thenCompose(
            frame -> {
              Attachment attachment = attachment(frame, attachmentId).orElseThrow();
              return switch (attachment.status()) {
                case Attachment.IN_PROGRESS -> verdict(attachmentId, startNanos, SCAN);
                case Attachment.REJECTED ->
                    CompletableFuture.failedFuture(
                        new StepFailed(
                            Expected.of("an attachment that the scanner lets pass"),
                            "one that it rejects",
                            startNanos,
                            frame.nanos()));
                default ->
                    CompletableFuture.completedFuture(
                        new Timed<>(attachment, startNanos, frame.nanos()));
              };
            });
  }

  private static Optional<Attachment> attachment(FrameIn frame, String id) {
    return Context.item(frame)
        .filter(Item::isAttachment)
        .flatMap(
            item -> Attachment.in(item).stream().filter(each -> each.id().equals(id)).findFirst());
  }

  /** Downloads a file; one that the customer sent itself last must be the same. */
  CompletableFuture<Timed<FileSeen>> download(String attachmentId) {
    return own.attachmentId().equals(attachmentId)
        ? download(attachmentId, Optional.of(own.file()))
        : download(attachmentId, Optional.empty());
  }

  /**
   * Downloads a file.
   *
   * @param expected what it must be, byte for byte
   */
  CompletableFuture<Timed<FileSeen>> download(String attachmentId, Optional<FileSeen> expected) {
    long startNanos = context.nanos();
    byte[] body = Requests.getAttachment(attachmentId);
    return context
        .call(0, context.participant(Operation.GET_ATTACHMENT, body))
        .thenApply(call -> Context.accepted(call, Download::read).value().url())
        .thenCompose(url -> context.call(0, get(url)))
        .thenApply(
            call -> {
              FileSeen file = Context.accepted(call, FileSeen::read).value();
              boolean same = expected.map(file::equals).orElse(true);
              context.saw(
                  new Observation.AttachmentRead(
                      attachmentId, file.bytes(), same, startNanos, call.nanos()));
              if (!same) {
                throw new StepFailed(
                    new Expected("the same file as was sent", "(id " + attachmentId + ")"),
                    "another of " + file.bytes() + " bytes",
                    startNanos,
                    call.nanos());
              }
              return new Timed<>(file, startNanos, call.nanos());
            });
  }

  private static Request get(URI url) {
    return new Request(Operation.GET_FILE, url, Map.of(), new byte[0]);
  }
}
