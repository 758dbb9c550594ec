package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.target.Budget;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A run ends while there is room for its verdict. */
class DiskRoomTest {
  private static final Path FOLDER = Path.of("reports", "run-1");

  private final Budget budget = Budget.unlimited();

  @Test
  void whileThereIsRoomNothingHappens() {
    disk(DiskRoom.KEPT_BYTES).look(budget);

    assertThat(budget.usedUp()).isEmpty();
    assertThat(budget.takeChat()).isTrue();
  }

  @Test
  void onADiskThatIsNearlyFullNobodyStartsOrSaysAnythingAnyMore() {
    disk(3 * 1024 * 1024).look(budget);

    assertThat(budget.usedUp()).contains("the disk is nearly full: 3072 KB are left for reports");
    assertThat(budget.takeChat()).isFalse();
    assertThat(budget.takeMessage()).isFalse();
  }

  @Test
  void gatlingMakesNoReportWhereItWouldBreakOff() {
    assertThat(disk(DiskRoom.GATLING_BYTES).noReport()).isEmpty();
    assertThat(disk(1_000).noReport().orElseThrow())
        .startsWith("the disk is full: ")
        .contains("run-1")
        .endsWith("make room and run it again");
  }

  private static DiskRoom disk(long freeBytes) {
    return new DiskRoom(FOLDER, folder -> freeBytes);
  }
}
