package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.simulations.GatlingProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a run needs that takes a fake for a real instance, and what is left on the fake. */
final class OnAws {
  private static final String INSTANCE = "11111111-2222-4333-8444-555555555555";

  private OnAws() {}

  /** Settings that the guard wants, before those of the run itself. */
  static String[] settings(URI fake, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "chat.target=aws",
                "chat.endpoint=" + fake,
                "chat.instanceId=" + INSTANCE,
                "chat.contactFlowId=66666666-7777-4888-8999-000000000000",
                "chat.allowedInstances=" + INSTANCE,
                "chat.confirmInstance=" + INSTANCE,
                "chat.calibrate=false"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /**
   * Contacts of a fake.
   *
   * @param all that there ever were
   * @param live those that are live
   */
  record Contacts(long all, long live) {}

  static Contacts contacts(URI fake) throws IOException, InterruptedException {
    String all =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(fake + "/__admin/chat/contacts")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    JsonNode contacts = new ObjectMapper().readTree(all).path("contacts");
    if (!contacts.isArray()) {
      throw new IOException("expected contacts, got " + all);
    }
    long live = 0;
    for (JsonNode contact : contacts) {
      live += contact.path("live").asBoolean() ? 1 : 0;
    }
    return new Contacts(contacts.size(), live);
  }

  /** Runs {@code sweep} in a process of its own, as people do. */
  static Swept sweep(Path run) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                GatlingProcess.classPath(),
                "io.connectchat.harness.cli.Main",
                "sweep",
                "--run",
                run.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Swept(process.waitFor(), output);
  }

  /** How a sweep ended, and what it said. */
  record Swept(int exitCode, String output) {}
}
