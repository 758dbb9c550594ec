package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake on TLS, and where it listens. */
class TlsTest {
  private static final String START =
      "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\",\"ParticipantDetails\":{\"DisplayName\":\"Ann\"}}";

  @TempDir private Path folder;

  @Test
  void clientThatTrustsTheCertificateStartsAChatAndOpensTheSocketOverTls() throws Exception {
    try (ConnectChatMock mock = ConnectChatMock.builder().tls().start()) {
      assertThat(mock.url()).hasScheme("https");
      HttpClient client = trusting(mock.certificate().orElseThrow());
      String token =
          Frames.parse(put(client, mock.url().resolve("/contact/chat")))
              .get("ParticipantToken")
              .textValue();
      String url = connect(client, mock.url(), token);
      assertThat(url).startsWith("wss://127.0.0.1:" + mock.port() + "/");
      Beat beat = new Beat();
      WebSocket socket = client.newWebSocketBuilder().buildAsync(URI.create(url), beat).join();
      socket.sendText("{\"topic\":\"aws/heartbeat\"}", true).join();
      assertThat(beat.text.join()).isEqualTo("{\"topic\":\"aws/heartbeat\"}");
      socket.abort();
    }
  }

  @Test
  void clientThatDoesNotTrustItGetsNoAnswer() {
    try (ConnectChatMock mock = ConnectChatMock.builder().tls().start()) {
      assertThatThrownBy(() -> put(HttpClient.newHttpClient(), mock.url().resolve("/contact/chat")))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void plainHttpGetsNoAnswerOnTls() throws IOException {
    try (ConnectChatMock mock = ConnectChatMock.builder().tls().start();
        Socket plain = new Socket("127.0.0.1", mock.port())) {
      plain.getOutputStream().write("GET /__admin/health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes());
      assertThat(new String(plain.getInputStream().readAllBytes())).doesNotContain("HTTP/1.1 200");
    }
  }

  @Test
  void givenCertificateIsUsed() throws Exception {
    try (ConnectChatMock first = ConnectChatMock.builder().tls().start()) {
      assertThat(first.certificate().orElseThrow()).exists();
    }
    Path store = folder.resolve("keys.p12");
    keytool(
        "-genkeypair",
        "-keyalg",
        "RSA",
        "-alias",
        "a",
        "-dname",
        "CN=given",
        "-ext",
        "san=ip:127.0.0.1",
        "-keystore",
        store.toString(),
        "-storepass",
        "secret");
    KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
    Path certificate = pem("cert.pem", "CERTIFICATE", keys.getCertificate("a").getEncoded());
    Path key = pem("key.pem", "PRIVATE KEY", keys.getKey("a", "secret".toCharArray()).getEncoded());
    try (ConnectChatMock mock = ConnectChatMock.builder().tls(certificate + ":" + key).start()) {
      assertThat(put(trusting(certificate), mock.url().resolve("/contact/chat")))
          .contains("ParticipantToken");
      assertThat(mock.certificate()).contains(certificate);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cert.pem", "missing.pem:key.pem", "empty.pem:empty.pem"})
  void filesThatAreNoCertificateAreNamed(String files) throws IOException {
    Files.writeString(folder.resolve("empty.pem"), "");
    String spec = files.replace(":", ":" + folder + "/");
    assertThatThrownBy(() -> ConnectChatMock.builder().tls(folder + "/" + spec))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(files.split(":")[0]);
  }

  @Test
  void onlyTheGivenAddressIsListenedOn() {
    try (ConnectChatMock mock = ConnectChatMock.builder().host("127.0.0.1").start()) {
      assertThatThrownBy(() -> new Socket("127.0.0.2", mock.port()).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  private static String put(HttpClient client, URI uri) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", RawHttp.SIGNED)
            .PUT(HttpRequest.BodyPublishers.ofString(START))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private static String connect(HttpClient client, URI base, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/participant/connection"))
            .header("X-Amz-Bearer", token)
            .POST(HttpRequest.BodyPublishers.ofString("{\"Type\":[\"WEBSOCKET\"]}"))
            .build();
    return Frames.parse(client.send(request, BodyHandlers.ofString()).body())
        .get("Websocket")
        .get("Url")
        .textValue();
  }

  private static HttpClient trusting(Path pem) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(pem)) {
      store.setCertificateEntry(
          "fake", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(tls).build();
  }

  private Path pem(String name, String kind, byte[] content) throws IOException {
    String text =
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(kind, Base64.getMimeEncoder().encodeToString(content), kind);
    return Files.writeString(folder.resolve(name), text);
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private static final class Beat implements WebSocket.Listener {
    private final CompletableFuture<String> text = new CompletableFuture<>();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.complete(data.toString());
      return null;
    }
  }
}
