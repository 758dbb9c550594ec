package io.connectchat.harness.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What is put into the pages: our own style and script, and uPlot (MIT) from its WebJar. */
final class Assets {
  private static final String UPLOT = "org.webjars.npm/uplot";

  private Assets() {}

  /** A file of ours. */
  static String own(String name) {
    return resource("/report/" + name);
  }

  /** The style of all pages. */
  static String style() {
    return own("page.css");
  }

  /** A file of uPlot's distribution. */
  static String uplot(String name) {
    return resource("/META-INF/resources/webjars/uplot/" + uplotVersion() + "/" + name);
  }

  /** The version in the WebJar, so that it stands in the pom alone. */
  static String uplotVersion() {
    Properties pom = new Properties();
    try (InputStream file = open("/META-INF/maven/" + UPLOT + "/pom.properties")) {
      pom.load(file);
      return pom.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String path) {
    try (InputStream file = open(path)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) throws IOException {
    InputStream file = Assets.class.getResourceAsStream(path);
    if (file == null) {
      throw new IOException(path + " is missing from the class path");
    }
    return file;
  }
}
