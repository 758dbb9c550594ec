package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Switches;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connectparticipant.model.AccessDeniedException;
import software.amazon.awssdk.services.connectparticipant.model.ArtifactStatus;
import software.amazon.awssdk.services.connectparticipant.model.ConflictException;
import software.amazon.awssdk.services.connectparticipant.model.GetAttachmentResponse;
import software.amazon.awssdk.services.connectparticipant.model.Item;
import software.amazon.awssdk.services.connectparticipant.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.connectparticipant.model.StartAttachmentUploadResponse;
import software.amazon.awssdk.services.connectparticipant.model.ValidationException;

/** Attachments, from the announcement to the download, by the AWS SDK and plain HTTP. */
class AttachmentTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3};

  private final ConnectChatMock mock = virtual(Switches.defaults());
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final SdkCustomer.Chat chat = customer.chat();

  @AfterEach
  void close() {
    chat.close();
    customer.close();
    mock.close();
  }

  @Holds({"REAL-27", "ATT-04"})
  @Test
  void uploadedFileComesAsAnAttachmentFrameAndStandsInTheTranscript() {
    StartAttachmentUploadResponse upload = start("a.png", PNG.length);
    assertThat(put(upload, PNG, Map.of()).statusCode()).isEqualTo(200);
    complete(upload.attachmentId());
    JsonNode frame = chat.frames().nextItem();
    assertThat(frame.get("Type").textValue()).isEqualTo("ATTACHMENT");
    assertThat(frame.has("ContentType")).isFalse();
    assertThat(frame.has("Content")).isFalse();
    assertThat(frame.get("ParticipantRole").textValue()).isEqualTo("CUSTOMER");
    assertThat(frame.get("Attachments").toString())
        .isEqualTo(
            "[{\"ContentType\":\"image/png\",\"AttachmentId\":\""
                + upload.attachmentId()
                + "\",\"AttachmentName\":\"a.png\",\"Status\":\"APPROVED\"}]");
    Item item = chat.transcript().get(2);
    assertThat(item.id()).isEqualTo(frame.get("Id").textValue());
    assertThat(item.attachments().get(0).status()).isEqualTo(ArtifactStatus.APPROVED);
  }

  @Test
  void downloadGivesTheBytesBackUntilItsUrlExpires() {
    String id = share("a.png", PNG);
    GetAttachmentResponse file =
        customer
            .participant()
            .getAttachment(
                r -> r.connectionToken(chat.token()).attachmentId(id).urlExpiryInSeconds(5));
    assertThat(file.attachmentSizeInBytes()).isEqualTo(PNG.length);
    assertThat(file.urlExpiry()).isEqualTo("2026-11-22T10:00:05Z");
    HttpResponse<byte[]> got = get(file.url());
    assertThat(got.body()).isEqualTo(PNG);
    assertThat(got.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(got.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    mock.advance(Duration.ofSeconds(5));
    assertThat(get(file.url()).statusCode()).isEqualTo(403);
  }

  @Holds("REAL-09")
  @Test
  void headersToIncludeAreThoseOfTheServiceThatABrowserMaySend() {
    StartAttachmentUploadResponse upload = start("Grüße 1.png", PNG.length);
    assertThat(upload.uploadMetadata().headersToInclude())
        .containsOnlyKeys(
            "x-amz-meta-contact_id",
            "x-amz-meta-initial_contact_id",
            "x-amz-meta-account_id",
            "x-amz-meta-organization_id",
            "x-amz-acl",
            "Content-Disposition",
            "Content-Type")
        .containsEntry("x-amz-acl", "bucket-owner-full-control")
        .containsEntry("x-amz-meta-contact_id", chat.start().contactId())
        .containsEntry("Content-Disposition", "attachment; filename=\"Gr%C3%BC%C3%9Fe%201.png\"");
    assertThat(upload.uploadMetadata().urlExpiry()).isEqualTo("2026-11-22T10:15:00Z");
    assertThat(put(upload, PNG, Map.of()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-amz-acl", "Content-Type", "x-amz-meta-contact_id"})
  void changedOrMissingHeaderIsRefusedAsAWrongSignature(String header) {
    StartAttachmentUploadResponse upload = start("a.png", PNG.length);
    assertSignatureDoesNotMatch(put(upload, PNG, Map.of(header, "other")));
    assertSignatureDoesNotMatch(put(upload, PNG, Map.of(header, "")));
  }

  @Test
  void fileOfAnotherSizeIsRefusedAsAWrongSignature() {
    assertSignatureDoesNotMatch(put(start("a.png", PNG.length + 1), PNG, Map.of()));
  }

  @Test
  void uploadUrlExpiresAndIsGoodForItsOwnFileOnly() {
    StartAttachmentUploadResponse upload = start("a.png", PNG.length);
    StartAttachmentUploadResponse other = start("b.png", PNG.length);
    String url = upload.uploadMetadata().url();
    assertThat(
            send(
                    url.replace(upload.attachmentId(), other.attachmentId()),
                    upload.uploadMetadata().headersToInclude(),
                    PNG)
                .statusCode())
        .isEqualTo(403);
    mock.advance(Duration.ofMinutes(15));
    HttpResponse<String> late = put(upload, PNG, Map.of());
    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(late.body()).contains("<Code>AccessDenied</Code>");
  }

  @Holds("REAL-09")
  @Test
  void browserMayUploadFromAnotherOrigin() {
    HttpResponse<String> preflight =
        new RawHttp(mock)
            .call(
                "OPTIONS",
                "/attachments/a/b",
                "",
                "Access-Control-Request-Headers",
                "content-disposition,content-type,x-amz-acl");
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
        .contains("content-disposition,content-type,x-amz-acl");
  }

  @Holds("REAL-27")
  @Test
  void secondCompletionIsAConflict() {
    String id = share("a.png", PNG);
    assertThatThrownBy(() -> complete(id)).isInstanceOf(ConflictException.class);
  }

  @Test
  void completionBeforeTheUploadIsRefused() {
    String id = start("a.png", PNG.length).attachmentId();
    assertThatThrownBy(() -> complete(id))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(id);
  }

  @Test
  void thirtySixthAttachmentExceedsTheQuota() {
    for (int i = 0; i < 35; i++) {
      start("a.png", 1);
    }
    assertThatThrownBy(() -> start("a.png", 1)).isInstanceOf(ServiceQuotaExceededException.class);
  }

  @Test
  void repeatedAnnouncementIsOneAttachment() {
    String first = start("a.png", 1, "same").attachmentId();
    assertThat(start("a.png", 1, "same").attachmentId()).isEqualTo(first);
  }

  @Test
  void fileThatIsTooLargeOrOfAForeignTypeIsRefused() {
    start("a.png", 20 * 1024 * 1024);
    assertThatThrownBy(() -> start("a.png", 20 * 1024 * 1024 + 1))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("AttachmentSizeInBytes");
    assertThatThrownBy(() -> start("a.exe", 1))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("AttachmentName");
  }

  @Test
  void fileThatTheScannerRejectsCannotBeDownloaded() {
    byte[] virus =
        "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
            .getBytes(StandardCharsets.US_ASCII);
    String id = share("virus.txt", virus);
    assertThat(chat.frames().nextItem().path("Attachments").path(0).path("Status").textValue())
        .isEqualTo("REJECTED");
    assertThatThrownBy(
            () ->
                customer
                    .participant()
                    .getAttachment(r -> r.connectionToken(chat.token()).attachmentId(id)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void slowScannerShowsTheFileAsInProgressAndThenItsVerdictUnderTheSameId() {
    try (ConnectChatMock slow =
            virtual(Switches.defaults().with(Switches.SCAN_TIME, Duration.ofSeconds(60)));
        SdkCustomer other = new SdkCustomer(slow);
        SdkCustomer.Chat scanned = other.chat()) {
      StartAttachmentUploadResponse upload = start(other, scanned.token(), "a.png", 1, "t");
      send(upload.uploadMetadata().url(), upload.uploadMetadata().headersToInclude(), new byte[1]);
      other
          .participant()
          .completeAttachmentUpload(
              r ->
                  r.connectionToken(scanned.token())
                      .attachmentIds(upload.attachmentId())
                      .clientToken("t"));
      JsonNode first = scanned.frames().nextItem();
      assertThat(first.at("/Attachments/0/Status").textValue()).isEqualTo("IN_PROGRESS");
      slow.advance(Duration.ofSeconds(60).minusMillis(1));
      assertThat(scanned.frames().nothingElseCame()).isTrue();
      slow.advance(Duration.ofMillis(1));
      JsonNode verdict = scanned.frames().nextItem();
      assertThat(verdict.at("/Attachments/0/Status").textValue()).isEqualTo("APPROVED");
      assertThat(verdict.get("Id")).isEqualTo(first.get("Id"));
      assertThat(scanned.transcript()).extracting(Item::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void attachmentOfAnotherChatIsOutOfReach() {
    String id = share("a.png", PNG);
    try (SdkCustomer.Chat stranger = customer.chat()) {
      assertThatThrownBy(
              () ->
                  customer
                      .participant()
                      .getAttachment(r -> r.connectionToken(stranger.token()).attachmentId(id)))
          .isInstanceOf(ValidationException.class);
    }
  }

  @Test
  void customBotMayNotDownload() {
    String id = share("a.png", PNG);
    var bot =
        customer
            .connect()
            .createParticipant(
                r ->
                    r.instanceId(SdkCustomer.INSTANCE)
                        .contactId(chat.start().contactId())
                        .participantDetails(
                            p -> p.participantRole("CUSTOM_BOT").displayName("Bot")));
    String token =
        customer
            .connection(bot.participantCredentials().participantToken())
            .connectionCredentials()
            .connectionToken();
    assertThatThrownBy(
            () ->
                customer
                    .participant()
                    .getAttachment(r -> r.connectionToken(token).attachmentId(id)))
        .isInstanceOf(AccessDeniedException.class);
  }

  private String share(String name, byte[] bytes) {
    StartAttachmentUploadResponse upload = start(name, bytes.length);
    put(upload, bytes, Map.of());
    complete(upload.attachmentId());
    return upload.attachmentId();
  }

  private StartAttachmentUploadResponse start(String name, long size) {
    return start(name, size, UUID.randomUUID().toString());
  }

  private StartAttachmentUploadResponse start(String name, long size, String clientToken) {
    return start(customer, chat.token(), name, size, clientToken);
  }

  private static StartAttachmentUploadResponse start(
      SdkCustomer who, String token, String name, long size, String clientToken) {
    return who.participant()
        .startAttachmentUpload(
            r ->
                r.connectionToken(token)
                    .attachmentName(name)
                    .attachmentSizeInBytes(size)
                    .contentType("image/png")
                    .clientToken(clientToken));
  }

  private void complete(String id) {
    customer
        .participant()
        .completeAttachmentUpload(
            r -> r.connectionToken(chat.token()).attachmentIds(id).clientToken("token"));
  }

  private static HttpResponse<String> put(
      StartAttachmentUploadResponse upload, byte[] bytes, Map<String, String> changed) {
    Map<String, String> headers = new HashMap<>(upload.uploadMetadata().headersToInclude());
    headers.putAll(changed);
    return send(upload.uploadMetadata().url(), headers, bytes);
  }

  private static HttpResponse<String> send(String url, Map<String, String> headers, byte[] bytes) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofByteArray(bytes));
    headers.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            request.header(name, value);
          }
        });
    return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).join();
  }

  private static HttpResponse<byte[]> get(String url) {
    return HTTP.sendAsync(
            HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
        .join();
  }

  private static void assertSignatureDoesNotMatch(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml");
    assertThat(answer.body()).contains("<Code>SignatureDoesNotMatch</Code>");
  }

  private static ConnectChatMock virtual(Switches switches) {
    return ConnectChatMock.builder()
        .agent("silent")
        .virtualClock(Instant.parse("2026-11-22T10:00:00Z"))
        .switches(switches)
        .start();
  }
}
