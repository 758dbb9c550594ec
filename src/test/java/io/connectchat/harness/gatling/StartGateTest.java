package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.SafetyNet;
import java.io.BufferedReader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class StartGateTest {
  @Test
  void theNextProcessWaitsUntilTheGateIsOpen() throws Exception {
    StartGate gate = StartGate.enter(System::nanoTime);
    Process next = passer();
    BufferedReader said = next.inputReader();
    assertThat(said.readLine()).isEqualTo("waiting");
    CompletableFuture<String> passed = new CompletableFuture<>();
    new Thread(() -> passed.complete(line(said))).start();

    assertThatThrownBy(() -> passed.get(500, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    gate.close();
    assertThat(passed.get(SafetyNet.SECONDS, TimeUnit.SECONDS)).isEqualTo("passed");
    assertThat(next.waitFor()).isZero();
  }

  /** What the other process runs. */
  public static void main(String... args) {
    System.out.println("waiting");
    StartGate.enter(System::nanoTime).close();
    System.out.println("passed");
  }

  private static Process passer() throws Exception {
    String java = ProcessHandle.current().info().command().orElseThrow();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(List.of(java, "-cp", classPath, StartGateTest.class.getName()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String line(BufferedReader reader) {
    try {
      return reader.readLine();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
