package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Answer.Unsent;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.wire.SentItem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates and host names are always checked; a CA of one's own can be trusted. */
class TlsTest {
  @TempDir private static Path folder;

  private static SelfSigned ours;

  private final Stage stage = Stage.nio();

  @BeforeAll
  static void makeCertificate() {
    ours = SelfSigned.of("ip:127.0.0.1", folder);
  }

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void aChatIsHeldOverHttpsAndWssWithATrustedCa() {
    PlayedChat chat =
        new PlayedChat()
            .answer(
                "/participant/connection",
                asked ->
                    Http.ok(
                        PlayedChat.connection(asked.headers().get("host"))
                            .replace("ws://", "wss://")))
            .socket(
                socket -> {
                  socket.read();
                  socket.text(ChatFrames.ACK);
                  socket.close(1000, "");
                });
    try (ScriptedServer server = ScriptedServer.secure(ours.serverSockets(), chat)) {
      Transport trusting = Transport.of(Optional.of(ours.pem()), TestLimits.PATIENT);
      Actor ann = stage.customer(server.url(), trusting).subscribed();
      Timed<SentItem> sent = ann.does(customer -> customer.send(1, "Hello", System.nanoTime()));

      assertThat(sent.value().id()).isEqualTo("m-1");
      assertThat(ann.witness().await(SocketClosed.class).code()).isEqualTo(1000);
    }
  }

  @Test
  void aCertificateOfAnUnknownCaIsRefusedInOneClearLine() {
    assertThat(tlsFailure(ours, Optional.empty(), "127.0.0.1"))
        .isEqualTo(
            "TLS failed: the certificate is not signed by a CA that is trusted here (chat.caFile"
                + " names one more)");
  }

  @Test
  void aCertificateForAnotherHostIsRefusedInOneClearLine() {
    assertThat(tlsFailure(ours, Optional.of(ours.pem()), "localhost"))
        .isEqualTo("TLS failed: No name matching localhost found");
  }

  @Test
  void aWebSocketWithAnUnknownCaIsRefusedInTheSameWords() {
    try (ScriptedServer secret = ScriptedServer.secure(ours.serverSockets(), Peer::awaitEnd);
        ScriptedServer server = ScriptedServer.playing(handingOut(secret.url()))) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT);
      ann.does(Customer::start);
      ann.does(Customer::connect);

      assertThat(ann.fails(Customer::open).getMessage())
          .startsWith(
              "expected an open WebSocket, came TLS failed: the certificate is not signed by a CA");
    }
  }

  @Test
  void aWebSocketToAnotherHostThanTheCertificatesIsRefused() {
    try (ScriptedServer secret = ScriptedServer.secure(ours.serverSockets(), Peer::awaitEnd);
        ScriptedServer server = ScriptedServer.playing(handingOut(secret.url("localhost")))) {
      Transport trusting = Transport.of(Optional.of(ours.pem()), TestLimits.PATIENT);
      Actor ann = stage.customer(server.url(), trusting);
      ann.does(Customer::start);
      ann.does(Customer::connect);

      assertThat(ann.fails(Customer::open).getMessage())
          .startsWith(
              "expected an open WebSocket, came TLS failed: No name matching localhost found, after ");
    }
  }

  @Test
  void aServerThatDoesNotSpeakTlsIsNamed() {
    try (ScriptedServer plain =
        ScriptedServer.playing(peer -> peer.write(Http.answer("400 Bad Request", "{}")))) {
      URI secure = URI.create("https://127.0.0.1:" + plain.url().getPort());
      Transport transport = Transport.of(Optional.empty(), TestLimits.PATIENT);

      assertThat(call(secure, transport))
          .isEqualTo(new Unsent("TLS failed: the other side does not speak TLS"));
    }
  }

  @Test
  void aServerThatSaysNothingInTheHandshakeIsUnsent() {
    try (ScriptedServer silent = ScriptedServer.playing(Peer::awaitEnd)) {
      URI secure = URI.create("https://127.0.0.1:" + silent.url().getPort());
      Transport transport = Transport.of(Optional.empty(), TestLimits.shortRequest());

      assertThat(call(secure, transport)).isEqualTo(new Unsent("no answer within 80 ms"));
    }
  }

  @Test
  void aCaFileThatIsNotThereIsNamedInOneLine() {
    Path missing = folder.resolve("missing.pem");

    assertThatThrownBy(() -> Transport.of(Optional.of(missing), TestLimits.PATIENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("chat.caFile: expected a PEM file with certificates, got " + missing);
  }

  @Test
  void aCaFileWithoutACertificateIsNamedInOneLine() throws IOException {
    Path garbage = Files.writeString(folder.resolve("garbage.pem"), "no certificate\n");

    assertThatThrownBy(() -> Transport.of(Optional.of(garbage), TestLimits.PATIENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("chat.caFile: expected a PEM file with certificates, got " + garbage);
  }

  private String tlsFailure(SelfSigned certificate, Optional<Path> caFile, String host) {
    try (ScriptedServer server = ScriptedServer.secure(certificate.serverSockets(), Peer::echo)) {
      Answer answer = call(server.url(host), Transport.of(caFile, TestLimits.PATIENT));
      assertThat(answer).as("nothing was sent").isInstanceOf(Unsent.class);
      return answer.inWords();
    }
  }

  private Answer call(URI service, Transport transport) {
    return new Calls(stage, service, transport).call("{}");
  }

  private static PlayedChat handingOut(URI secure) {
    return new PlayedChat()
        .answer(
            "/participant/connection",
            asked ->
                Http.ok(PlayedChat.connection(secure.getAuthority()).replace("ws://", "wss://")));
  }
}
