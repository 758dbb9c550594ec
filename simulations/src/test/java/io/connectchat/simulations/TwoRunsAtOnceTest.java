package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoRunsAtOnceTest {
  @TempDir Path temp;

  @Test
  void eachHasItsOwnFolderAndItsOwnTruth() throws Exception {
    Path reports = temp.resolve("reports");
    GatlingProcess two = run(reports, "chat.customers=2");
    GatlingProcess three = run(reports, "chat.customers=3");

    assertThat(two.exitCode()).as(two.output()).isZero();
    assertThat(three.exitCode()).as(three.output()).isZero();
    assertThat(customers(reports)).containsExactlyInAnyOrder(2L, 3L);
  }

  private static GatlingProcess run(Path reports, String customers) throws Exception {
    return GatlingProcess.start(LoadSimulation.class, reports, customers, "chat.messages=1");
  }

  private static List<Long> customers(Path reports) throws Exception {
    try (Stream<Path> folders = Files.list(reports)) {
      return folders.filter(Files::isDirectory).map(TwoRunsAtOnceTest::customersOf).toList();
    }
  }

  private static long customersOf(Path folder) {
    try {
      JsonNode verdict = new ObjectMapper().readTree(folder.resolve("verdict.json").toFile());
      return Sums.count(verdict.path("customers"), "completed");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
