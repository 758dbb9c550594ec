package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.journal.JournalEntry.Kind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.connect.model.ConnectException;
import software.amazon.awssdk.services.connectparticipant.model.Item;

/** Faults of API calls do what the plan says, and only that. */
@Timeout(SafetyNet.TEST_SECONDS)
class CallFaultTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final ConnectChatMock mock = ConnectChatMock.start();
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final SdkCustomer.Chat chat = customer.chat();

  @AfterEach
  void close() {
    chat.close();
    customer.close();
    mock.close();
  }

  @Test
  void earlyEchoIsThereBeforeTheAnswerAndOnlyWhereThePlanHasIt() {
    mock.faults("faults: [{fault: early, of: echo, by: 1h, nth: 2}]");
    String first = Frames.parse(send("one").join().body()).get("Id").textValue();
    assertThat(nextMessage().get("Id").textValue()).isEqualTo(first);
    nextMessage();
    CompletableFuture<HttpResponse<String>> second = send("two");
    assertThat(nextMessage().get("Content").textValue()).isEqualTo("two");
    assertThat(second).isNotDone();
  }

  @Test
  void everyEarlyEchoOutrunsItsAnswerByTheDefaultLead() {
    mock.faults("faults: [{fault: early, of: echo, every: 1}]");
    for (int i = 0; i < 20; i++) {
      CompletableFuture<HttpResponse<String>> answer = send("m" + i);
      JsonNode echo = nextMessage();
      String id = echo.get("Id").textValue();
      assertThat(answer.join().body()).contains(id);
      nextMessage();
    }
    assertThat(fired()).hasSize(20).containsOnly("early");
  }

  @Test
  void slowAnswerComesAfterItsDelayAndIsTheOperationsOwn() {
    mock.faults("faults: [{fault: slow, operation: SendMessage, by: 120ms, nth: 1}]");
    long asked = System.nanoTime();
    HttpResponse<String> answer = send("one").join();
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(120));
    assertThat(answer.body()).contains(nextMessage().get("Id").textValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fault: error, operation: any, type: ConflictException | 409 | ConflictException | {"message":"ConflictException, as the fault plan has it"}
          fault: error, operation: SendMessage, type: Odd, status: 418, message: no "tea" | 418 | Odd | {"message":"no \\"tea\\""}
          fault: deny, operation: SendMessage | 403 | '' | {"message":"User is not authorized to access this resource with an explicit deny"}
          fault: throttle, operation: SendMessage | 429 | TooManyRequestsException | {"message":"Too Many Requests"}
          fault: html, operation: SendMessage | 502 | '' | <html><head><title>502</title></head><body><h1>502</h1></body></html>
          fault: empty, operation: SendMessage | 200 | '' | ''
          fault: empty, operation: SendMessage, status: 500 | 500 | '' | ''
          """)
  void plannedAnswerReplacesTheOperationsOwnAndTheMessageIsNotTaken(
      String fault, int status, String errorType, String body) {
    mock.faults("faults: [{" + fault + ", nth: 1}]");
    HttpResponse<String> answer = send("refused").join();
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("x-amzn-ErrorType").orElse("")).isEqualTo(errorType);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(send("taken").join().statusCode()).isEqualTo(200);
    assertThat(contents()).contains("taken").doesNotContain("refused");
    assertThat(chat.frames().nextItem().get("Content").textValue()).isEqualTo("taken");
  }

  @Test
  void errorMayAskToComeBackLater() {
    mock.faults(
        "faults: [{fault: error, operation: SendMessage, type: ThrottlingException, retryAfter: 2s}]");
    assertThat(send("one").join().headers().firstValue("Retry-After")).contains("2");
  }

  @ParameterizedTest
  @CsvSource({"error", "empty"})
  void refusedSendIsDeliveredAllTheSameWhereThePlanSaysTaken(String fault) {
    mock.faults("faults: [{fault: " + fault + ", operation: SendMessage, taken: true, nth: 1}]");
    assertThat(send("unsure").join().body()).doesNotContain("AbsoluteTime");
    assertThat(nextMessage().get("Content").textValue()).isEqualTo("unsure");
    assertThat(contents()).containsOnlyOnce("unsure");
  }

  @Test
  void hangingCallIsNeverAnsweredAndTheFakeGoesOn() {
    mock.faults("faults: [{fault: hang, operation: SendMessage, nth: 1}]");
    CompletableFuture<HttpResponse<String>> hanging = send("lost");
    journalHas("hang");
    assertThat(send("taken").join().statusCode()).isEqualTo(200);
    assertThat(hanging).isNotDone();
    assertThat(contents()).contains("taken").doesNotContain("lost");
  }

  @Test
  void hangingCallIsCarriedOutWhereThePlanSaysTaken() {
    mock.faults("faults: [{fault: hang, operation: SendMessage, taken: true, nth: 1}]");
    CompletableFuture<HttpResponse<String>> hanging = send("unsure");
    assertThat(nextMessage().get("Content").textValue()).isEqualTo("unsure");
    assertThat(hanging).isNotDone();
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 0"})
  void abortedCallLosesItsConnectionAndIsCarriedOutOnlyWhenTaken(boolean taken, int recorded) {
    mock.faults("faults: [{fault: abort, operation: SendMessage, taken: " + taken + ", nth: 1}]");
    assertThat(send("unsure")).failsWithin(Duration.ofSeconds(SafetyNet.SECONDS));
    assertThat(contents()).filteredOn("unsure"::equals).hasSize(recorded);
  }

  @Test
  void swallowedMessageIsAcceptedAndNeverSeenAgain() {
    mock.faults("faults: [{fault: swallow, nth: 1}]");
    JsonNode accepted = Frames.parse(send("swallowed").join().body());
    assertThat(accepted.get("Id").textValue()).hasSize(36);
    assertThat(accepted.get("AbsoluteTime").textValue()).endsWith("Z");
    send("two").join();
    assertThat(nextMessage().get("Content").textValue()).isEqualTo("two");
    assertThat(contents()).doesNotContain("swallowed");
    assertThat(fired()).containsExactly("swallow");
  }

  private CompletableFuture<HttpResponse<String>> send(String text) {
    return HTTP.sendAsync(
        HttpRequest.newBuilder(URI.create(mock.url() + "/participant/message"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("X-Amz-Bearer", chat.token())
            .POST(
                BodyPublishers.ofString(
                    "{\"ContentType\":\"text/plain\",\"Content\":\"" + text + "\"}"))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode nextMessage() {
    return chat.frames().nextItem();
  }

  private List<String> contents() {
    return chat.transcript().stream().map(Item::content).toList();
  }

  private List<String> fired() {
    return mock.journal().stream()
        .filter(e -> e.kind() == Kind.FAULT)
        .map(e -> e.fault().orElseThrow())
        .toList();
  }

  private void journalHas(String fault) {
    while (!fired().contains(fault)) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{customer: Bob} | Bob | A | 429", "{customer: Bob} | Eve | A | 200",
        "{attribute: cohort, is: B} | Bob | B | 429", "{attribute: cohort, is: B} | Bob | A | 200"
      })
  void aStartIsNarrowedToTheCustomerOrAttributesThatItAsksFor(
      String where, String name, String cohort, int status) {
    mock.faults(
        "faults: [{fault: error, operation: StartChatContact, type: LimitExceededException,"
            + " where: "
            + where
            + "}]");
    int came;
    try (SdkCustomer.Chat started = customer.chat(name, Map.of("cohort", cohort))) {
      came = started.start().sdkHttpResponse().statusCode();
    } catch (ConnectException refused) {
      came = refused.statusCode();
    }
    assertThat(came).isEqualTo(status);
  }
}
