package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir Path temp;

  @Test
  void itIsTheOneWhoseLogThisProcessHoldsOpen() throws IOException {
    Path mine = run("loadsimulation-1");
    run("loadsimulation-2");
    Path openFiles = Files.createDirectory(temp.resolve("fd"));
    Files.createSymbolicLink(openFiles.resolve("0"), Path.of("/dev/null"));
    Files.createSymbolicLink(openFiles.resolve("7"), mine.resolve("simulation.log"));

    assertThat(RunFolder.holdingOpen(openFiles)).contains(mine);
  }

  @Test
  void whereOpenFilesAreNotShownItIsTheYoungestOfTheSimulation() throws IOException {
    run("loadsimulation-20261122101010001");
    Path mine = run("loadsimulation-20261122101010002");
    run("smokesimulation-20261122101010003");
    Files.createDirectory(temp.resolve("loadsimulation-20261122101010004"));

    assertThat(RunFolder.holdingOpen(temp.resolve("none"))).isEmpty();
    assertThat(RunFolder.youngest(temp, "LoadSimulation")).contains(mine);
  }

  @Test
  void aResultsFolderIsMadeIfItIsNotThereAndLeftEmpty() {
    Path results = temp.resolve("a").resolve("b");
    RunFolder.check(results);
    assertThat(results).isEmptyDirectory();
  }

  @Test
  void aResultsFolderThatCannotBeMadeIsRefusedByName() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    assertThatThrownBy(() -> RunFolder.check(file.resolve("reports")))
        .isInstanceOf(Unreachable.class)
        .hasMessageStartingWith("the folder for reports, " + file.resolve("reports"));
  }

  @Test
  void aFullDiskIsRefusedBeforeTheRunInsteadOfAfterIt() {
    assertThatThrownBy(() -> RunFolder.room(temp, 96 * 1024))
        .isInstanceOf(Unreachable.class)
        .hasMessageStartingWith(
            "the folder for reports, "
                + temp
                + ", has room for 96 KB and a report needs about"
                + " 10240 KB");
    assertThatCode(() -> RunFolder.room(temp, 10 * 1024 * 1024)).doesNotThrowAnyException();
  }

  private Path run(String name) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(name));
    Files.createFile(folder.resolve("simulation.log"));
    return folder;
  }
}
