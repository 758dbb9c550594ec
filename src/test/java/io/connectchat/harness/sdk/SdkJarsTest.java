package io.connectchat.harness.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SdkJarsTest {
  private static final List<String> NAMES =
      List.of("connect", "connectparticipant", "url-connection-client");

  @TempDir private Path folder;

  @Test
  void whatIsNoVersionIsRefusedBeforeAnythingIsFetched() throws Exception {
    try (SdkJars jars = new SdkJars(settings(), false)) {
      assertThatThrownBy(() -> jars.of("latest"))
          .isInstanceOf(NoSuchVersion.class)
          .hasMessage(
              "'latest' is no version of the AWS SDK for Java 2.x; expected one like 2.40.2");
    }
  }

  @Test
  void jarsComeThroughTheMirrorOfSettings() throws Exception {
    release("2.1.0");
    try (SdkJars jars = new SdkJars(settings(), false)) {
      assertThat(jars.of("2.1.0"))
          .extracting(jar -> jar.getFileName().toString())
          .containsExactly(
              "connect-2.1.0.jar",
              "connectparticipant-2.1.0.jar",
              "url-connection-client-2.1.0.jar");
    }
  }

  @Test
  void aVersionThatWasNeverReleasedNamesTheNearest() throws Exception {
    release("2.1.0");
    release("2.3.0");
    try (SdkJars jars = new SdkJars(settings(), false)) {
      assertThatThrownBy(() -> jars.of("2.2.0"))
          .isInstanceOf(NoSuchVersion.class)
          .hasMessage("2.2.0 is not to be had; the nearest are 2.1.0, 2.3.0");
    }
  }

  @Test
  void offlineMakesDoWithWhatIsThere() throws Exception {
    release("2.1.0");
    try (SdkJars jars = new SdkJars(settings(), true)) {
      assertThatThrownBy(() -> jars.of("2.1.0"))
          .isInstanceOf(Unresolvable.class)
          .hasMessage("2.1.0 is not whole in the local repository; run again without --offline");
    }
    try (SdkJars jars = new SdkJars(settings(), false)) {
      jars.of("2.1.0");
    }
    try (SdkJars jars = new SdkJars(settings(), true)) {
      assertThat(jars.of("2.1.0")).hasSize(3);
    }
  }

  @Test
  void brokenSettingsAreNamed() throws IOException {
    Files.writeString(folder.resolve("settings.xml"), "<settings><mirrors>");

    assertThatThrownBy(() -> new MavenSettings(folder))
        .isInstanceOf(Unresolvable.class)
        .hasMessageContaining("settings.xml is no settings.xml of Maven");
  }

  private MavenSettings settings() throws Exception {
    Files.writeString(
        folder.resolve("settings.xml"),
        """
        <settings>
          <localRepository>%s</localRepository>
          <mirrors><mirror><id>ours</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
        </settings>
        """
            .formatted(folder.resolve("local"), folder.resolve("mirror").toUri()));
    return new MavenSettings(folder);
  }

  private void release(String version) throws IOException {
    for (String name : NAMES) {
      Path artifact = folder.resolve("mirror/software/amazon/awssdk/" + name);
      Path files = Files.createDirectories(artifact.resolve(version));
      Files.writeString(
          files.resolve(name + "-" + version + ".pom"),
          """
          <project><modelVersion>4.0.0</modelVersion><groupId>software.amazon.awssdk</groupId>
            <artifactId>%s</artifactId><version>%s</version></project>
          """
              .formatted(name, version));
      Files.writeString(files.resolve(name + "-" + version + ".jar"), "a jar");
      Files.writeString(artifact.resolve("maven-metadata.xml"), metadata(artifact));
    }
  }

  private static String metadata(Path artifact) throws IOException {
    StringBuilder versions = new StringBuilder();
    try (var all = Files.list(artifact)) {
      all.filter(Files::isDirectory)
          .sorted()
          .forEach(
              dir -> versions.append("<version>").append(dir.getFileName()).append("</version>"));
    }
    return "<metadata><groupId>software.amazon.awssdk</groupId><versioning><versions>"
        + versions
        + "</versions></versioning></metadata>";
  }
}
