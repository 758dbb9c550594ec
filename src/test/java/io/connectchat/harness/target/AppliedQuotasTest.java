package io.connectchat.harness.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.connectchat.harness.contract.Quotas;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuotasException;

/** The account's quotas, over a stub that answers as Service Quotas does (AWS JSON 1.1). */
class AppliedQuotasTest {
  private final Deque<String> pages = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final Quotas published = Quotas.published();
  private int status = 200;
  private HttpServer stub;
  private ServiceQuotasClient client;

  @BeforeEach
  void serve() throws IOException {
    stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stub.createContext("/", this::answer);
    stub.start();
    client =
        ServiceQuotasClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + stub.getAddress().getPort()))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(SigV4.onLoopback("eu-central-1").credentials())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  @AfterEach
  void close() {
    client.close();
    stub.stop(0);
  }

  @Test
  void anAccountsRatesAndChatsTakeThePlaceOfThePublishedOnes() {
    pages.add(
        "{\"NextToken\":\"more\",\"Quotas\":["
            + quota("L-AA48CD49", "Rate of StartChatContact API requests", 12)
            + "]}");
    pages.add(
        "{\"Quotas\":["
            + quota("L-D4BA6F6E", "Concurrent active chats per instance", 2_000)
            + ","
            + quota("L-00000001", "Rate of SendMessage API requests", 25)
            + "]}");

    AppliedQuotas applied = AppliedQuotas.of(client, published);

    assertThat(applied.quotas().of("StartChatContact").orElseThrow().rate()).isEqualTo(12);
    assertThat(applied.quotas().of("SendEvent").orElseThrow().rate()).isEqualTo(25);
    assertThat(applied.quotas().of("DisconnectParticipant").orElseThrow().rate()).isEqualTo(3);
    assertThat(applied.quotas().concurrentChats()).isEqualTo(2_000);
    assertThat(applied.note())
        .isEqualTo(
            "3 of 18 quotas are the account's own, by Service Quotas (which names and codes it"
                + " gives them is UNVERIFIED): SendMessage 25/s, StartChatContact 12/s,"
                + " concurrentChats 2000; the others are the published ones");
    assertThat(asked).hasSize(2);
    assertThat(asked.get(0)).contains("\"ServiceCode\":\"connect\"");
    assertThat(asked.get(1)).contains("\"NextToken\":\"more\"");
  }

  @Test
  void aRateIsFoundByItsCodeAlsoWhereTheNameIsAnother() {
    pages.add("{\"Quotas\":[" + quota("L-AA48CD49", "StartChatContact rate", 7) + "]}");

    assertThat(
            AppliedQuotas.of(client, published)
                .quotas()
                .of("StartChatContact")
                .orElseThrow()
                .rate())
        .isEqualTo(7);
  }

  @Test
  void withoutAnyOfThemThePublishedOnesHoldAndThatIsSaid() {
    pages.add("{\"Quotas\":[" + quota("L-99999999", "Something else", 1) + "]}");
    AppliedQuotas none = AppliedQuotas.of(client, published);
    pages.add("{}");
    AppliedQuotas empty = AppliedQuotas.of(client, published);

    assertThat(none.quotas()).isEqualTo(published).isEqualTo(empty.quotas());
    assertThat(none.note())
        .isEqualTo(empty.note())
        .isEqualTo(
            "none of the account's own quotas was found (which names and codes Service Quotas gives"
                + " them is UNVERIFIED): the published ones are taken");
  }

  @Test
  void whoMayNotReadThemIsTold() {
    status = 400;
    pages.add(
        "{\"__type\":\"AccessDeniedException\",\"Message\":\"User is not authorized to perform:"
            + " servicequotas:ListServiceQuotas\"}");

    assertThatThrownBy(() -> AppliedQuotas.of(client, published))
        .isInstanceOf(ServiceQuotasException.class)
        .satisfies(
            e ->
                assertThat(ConnectService.why((ServiceQuotasException) e))
                    .isEqualTo(
                        "400 AccessDeniedException (User is not authorized to perform:"
                            + " servicequotas:ListServiceQuotas)"));
  }

  private static String quota(String code, String name, double value) {
    return "{\"ServiceCode\":\"connect\",\"ServiceName\":\"Amazon Connect\",\"QuotaCode\":\"%s\",\"QuotaName\":\"%s\",\"Value\":%s,\"Unit\":\"None\",\"Adjustable\":true,\"GlobalQuota\":false}"
        .formatted(code, name, value);
  }

  private void answer(HttpExchange exchange) throws IOException {
    assertThat(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
        .isEqualTo("ServiceQuotasV20190624.ListServiceQuotas");
    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    byte[] body = pages.remove().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
