package io.connectchat.harness.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.rule.RuleBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connectparticipant.ConnectParticipantClient;

class SdkWorldTest {
  private static final String GOLDEN = "/sdk/wire.txt";

  @Test
  void aVersionDiffersInNothingFromItself() throws IOException {
    try (SdkWorld one = new SdkWorld(PinnedSdk.jars());
        SdkWorld other = new SdkWorld(PinnedSdk.jars())) {
      SdkComparison comparison = SdkComparison.of("2.40.2", one.open(), "2.40.2", other.open());

      assertThat(comparison.changes()).isEmpty();
      assertThat(comparison.wire()).isEmpty();
      assertThat(SdkReport.lines(comparison, RuleBook.standard()))
          .last()
          .asString()
          .isEqualTo(
              "No difference: 39 requests are the same on the wire, and so are all shapes and"
                  + " verdicts.");
    }
  }

  @Test
  void eachWorldHasTheSdkForItself() throws Exception {
    String client = ConnectParticipantClient.class.getName();
    try (SdkWorld world = new SdkWorld(PinnedSdk.jars())) {
      assertThat(world.loadClass(client)).isNotSameAs(ConnectParticipantClient.class);
      assertThat(world.open()).isInstanceOf(Inside.class);
      assertThat(world.open().getClass().getClassLoader()).isSameAs(world);
    }
  }

  @Test
  void shapesAreThoseOfTheModel() throws IOException {
    try (SdkWorld world = new SdkWorld(PinnedSdk.jars())) {
      SdkShapes shapes = world.open().shapes();

      assertThat(shapes.operations())
          .containsKeys("connect StartChatContact", "connectparticipant GetAuthenticationUrl");
      assertThat(shapes.operations().get("connectparticipant SendEvent").errors())
          .containsExactly(
              "AccessDeniedException",
              "ConflictException",
              "InternalServerException",
              "ThrottlingException",
              "ValidationException");
      assertThat(shapes.structures().get("connectparticipant SendMessageRequest"))
          .containsEntry(
              "ConnectionToken",
              new SdkShapes.Member("string", "header X-Amz-Bearer", false, false))
          .containsEntry("ClientToken", new SdkShapes.Member("string", "body", false, true));
      assertThat(shapes.enums().get("connectparticipant ParticipantRole"))
          .containsExactly("AGENT", "CUSTOMER", "CUSTOM_BOT", "SUPERVISOR", "SYSTEM");
    }
  }

  /**
   * What the pinned version puts on the wire, for every request that chat can make. If this fails
   * because the version was raised: {@code sdk-diff OLD NEW} tells what changed; look at it, and
   * put what the test found in the place of the file.
   */
  @Test
  void theWireIsAsItWasRecorded() throws IOException {
    try (SdkWorld world = new SdkWorld(PinnedSdk.jars())) {
      String heard =
          WireCapture.of(world.open()).stream()
              .map(Exchange::inWords)
              .collect(Collectors.joining("\n"));

      Path found = Files.writeString(Path.of("../target/harness/wire.txt"), heard);

      assertThat(heard).as("test/resources/sdk/wire.txt; found: %s", found).isEqualTo(golden());
    }
  }

  private static String golden() throws IOException {
    try (var in = SdkWorldTest.class.getResourceAsStream(GOLDEN)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theJarsOfTheTestAreWhole() {
    assertThat(PinnedSdk.jars())
        .extracting(jar -> jar.getFileName().toString().replaceAll("-2\\..*", ""))
        .containsAll(List.of("connect", "connectparticipant", "url-connection-client", "sdk-core"));
  }
}
