package io.connectchat.harness.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.evidence.Observation.AttachmentRead;
import io.connectchat.harness.evidence.Observation.AttachmentSent;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.wire.Attachment;
import io.connectchat.harness.wire.Operation;
import io.connectchat.mock.ConnectChatMock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files to and from the fake, which takes an upload only with the exact headers. */
class AttachmentsTest {
  private static ConnectChatMock fake;

  private final Stage stage = Stage.nio();
  private final Actor ann = stage.customer(fake.url(), TestLimits.PATIENT).subscribed();

  @BeforeAll
  static void start() {
    fake = ConnectChatMock.start();
  }

  @AfterAll
  static void stop() {
    fake.close();
  }

  @AfterEach
  void end() {
    ann.does(Customer::disconnect);
    stage.close();
  }

  @Test
  void aFileIsUploadedAnnouncedAndComesBackByteForByte() {
    byte[] file = everyByte();
    Timed<Attachment> sent =
        ann.does(customer -> customer.attach("bytes.pdf", "application/pdf", file));
    FileSeen came = ann.does(customer -> customer.download(sent.value().id())).value();

    assertThat(sent.value())
        .isEqualTo(new Attachment(sent.value().id(), "bytes.pdf", "application/pdf", "APPROVED"));
    assertThat(came).isEqualTo(FileSeen.of(file));
    assertThat(ann.tells(Customer::latestAttachment)).contains(sent.value());
    assertThat(calls())
        .containsSubsequence(
            Operation.START_ATTACHMENT_UPLOAD,
            Operation.PUT_FILE,
            Operation.COMPLETE_ATTACHMENT_UPLOAD,
            Operation.GET_ATTACHMENT,
            Operation.GET_FILE);
    assertThat(ann.witness().await(AttachmentSent.class).attachmentId())
        .isEqualTo(sent.value().id());
    assertThat(ann.witness().await(AttachmentRead.class).bytes()).isEqualTo(256);
  }

  @Test
  void theLargestFileThatTheServiceTakesIsReadAndOneByteMoreIsNot() {
    assertThat(downloaded(20 * 1024 * 1024)).isEqualTo("20971520 bytes");
    assertThat(downloaded(20 * 1024 * 1024 + 1)).contains("a file of more than 20 MB");
  }

  private String downloaded(int bytes) {
    PlayedChat chat =
        new PlayedChat()
            .answer(
                "/participant/attachment",
                asked -> Http.ok("{\"Url\":\"http://" + asked.headers().get("host") + "/file\"}"))
            .answer("/file", asked -> Http.ok("a".repeat(bytes)));
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor bob = stage.customer(server.url(), TestLimits.PATIENT);
      bob.does(Customer::start);
      bob.does(Customer::connect);
      CompletableFuture<Timed<FileSeen>> file = bob.begins(customer -> customer.download("a-1"));
      return file.handle(
              (came, failure) ->
                  failure == null ? came.value().bytes() + " bytes" : failure.getMessage())
          .get(SafetyNet.SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFileThatComesBackAsAnotherIsFound() {
    String id =
        ann.does(customer -> customer.attach("a.txt", "text/plain", "one".getBytes(UTF_8)))
            .value()
            .id();
    StepFailed failed =
        ann.fails(customer -> customer.download(id, FileSeen.of("two".getBytes(UTF_8))));

    assertThat(failed.reason())
        .isEqualTo("expected the same file as was sent, came another of 3 bytes");
    assertThat(ann.witness().await(AttachmentRead.class).same()).isFalse();
  }

  @Test
  void aFileThatTheServiceRefusesIsNoFailureOfTheChat() {
    StepFailed failed =
        ann.fails(customer -> customer.attach("a.exe", "application/x-msdownload", new byte[1]));

    assertThat(failed.reason()).startsWith("expected 200 from StartAttachmentUpload, came 400");
    assertThat(ann.tells(Customer::isInChat)).isTrue();
    assertThat(calls()).doesNotContain(Operation.PUT_FILE);
  }

  private List<Operation> calls() {
    return ann.witness().all(Call.class).stream().map(Call::operation).toList();
  }

  private static byte[] everyByte() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
