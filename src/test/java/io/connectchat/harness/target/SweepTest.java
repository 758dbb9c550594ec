package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.harness.contract.Quotas;
import io.connectchat.mock.ConnectChatMock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
  private static final String BODY =
      "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\",\"ParticipantDetails\":{\"DisplayName\":\"Ann\"},"
          + "\"Attributes\":{\"connectChatRun\":\"run-1\"},\"ClientToken\":\"%s\"}";

  private final ConnectChatMock fake = ConnectChatMock.builder().start();
  private final ConnectService service = reach(fake.url());
  private final AtomicLong time = new AtomicLong();
  private final List<Long> pauses = new ArrayList<>();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    service.close();
    fake.close();
  }

  @Test
  void whatARunLeftOpenIsEndedAndItsRecordSaysSo() throws Exception {
    String contact = service.repeatStart(body("token-1"));
    begin("endpoint", new LedgerEntry.Started("token-1", contact));

    Sweep.Result result = sweep();

    assertThat(result.ended()).containsExactly(contact);
    assertThat(result.open()).isEmpty();
    assertThat(openContacts()).isEmpty();
    assertThat(OpenChats.read(folder).contacts()).isEmpty();
  }

  @Test
  void aStartWhoseAnswerWasNeverSeenIsFoundByItsClientToken() throws Exception {
    String contact = service.repeatStart(body("token-1"));
    begin("endpoint", starting("token-1"));

    assertThat(sweep().ended()).containsExactly(contact);
    assertThat(openContacts()).isEmpty();
  }

  @Test
  void aStartThatWasNeverTakenLeavesNothingBehindEither() throws Exception {
    begin("endpoint", starting("never-sent"));

    assertThat(sweep().ended()).hasSize(1);
    assertThat(openContacts()).isEmpty();
  }

  @Test
  void aGatewaysUnansweredStartsAreFoundByTheRunsAttribute() throws Exception {
    String contact = service.repeatStart(body("token-1"));
    begin("gateway", starting("another-token"));

    assertThat(sweep().ended()).containsExactly(contact);
    assertThat(openContacts()).isEmpty();
  }

  @Test
  void aGatewaysStartThatIsNotFoundMayBeOpenAndThatIsSaid() throws Exception {
    begin("gateway", starting("dropped-attributes"));

    assertThat(sweep().open())
        .hasEntrySatisfying(
            "1 start without an answer",
            why -> assertThat(why).startsWith("SearchContacts finds no contact with"));
  }

  @Test
  void whatTheServiceDoesNotKnowIsNamedWithItsReason() throws Exception {
    begin("endpoint", new LedgerEntry.Started("token-1", "no-such-contact"));

    assertThat(sweep().open())
        .hasEntrySatisfying(
            "no-such-contact", why -> assertThat(why).startsWith("404 ResourceNotFoundException"));
  }

  @Test
  void stopsAreSpreadOverTheirQuota() throws Exception {
    begin(
        "endpoint",
        new LedgerEntry.Started("token-1", service.repeatStart(body("token-1"))),
        new LedgerEntry.Started("token-2", service.repeatStart(body("token-2"))));

    assertThat(sweep().ended()).hasSize(2);
    assertThat(pauses).containsExactly(103_092_784L);
  }

  private void begin(String target, LedgerEntry... entries) throws IOException {
    LedgerEntry.Opened run =
        new LedgerEntry.Opened(
            "run-1",
            "2026-01-01T00:00:00Z",
            target,
            fake.url().toString(),
            fake.url().toString(),
            "us-east-1",
            "i",
            "f");
    try (Ledger ledger = Ledger.open(folder, run)) {
      List.of(entries).forEach(ledger::write);
    }
  }

  private Sweep.Result sweep() throws IOException {
    OpenChats left = OpenChats.read(folder);
    try (Ledger ledger = Ledger.reopen(folder)) {
      return new Sweep(
              left,
              ledger,
              service,
              Pacing.within(Quotas.published()),
              time::get,
              pause -> {
                pauses.add(pause);
                time.addAndGet(pause);
              })
          .run();
    }
  }

  private List<String> openContacts() throws Exception {
    String all =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(fake.url() + "/__admin/chat/contacts")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    List<String> open = new ArrayList<>();
    for (JsonNode each : new ObjectMapper().readTree(all).path("contacts")) {
      if (each.path("live").asBoolean()) {
        open.add(each.toString());
      }
    }
    assertThat(all).contains("\"contacts\"");
    return open;
  }

  private static LedgerEntry.Starting starting(String token) {
    return new LedgerEntry.Starting(token, String.format(BODY, token));
  }

  private static byte[] body(String token) {
    return starting(token).bodyBytes();
  }

  private static ConnectService reach(URI url) {
    return ConnectService.of(
        url, "us-east-1", "i", SigV4.onLoopback("us-east-1"), Optional.empty());
  }
}
