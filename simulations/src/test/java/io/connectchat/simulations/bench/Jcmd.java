package io.connectchat.simulations.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What another JVM of this user tells of itself. */
final class Jcmd {
  /** As a thread dump has it, in bytes or, once there are many, in whole kB or MB of 1,024. */
  private static final Pattern ALLOCATED = Pattern.compile("allocated=(\\d+)([BKMG])");

  private Jcmd() {}

  /** The lines of its answer. */
  static List<String> ask(long pid, String... question) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(Long.toString(pid));
    command.addAll(List.of(question));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .start()
        .inputReader()
        .lines()
        .toList();
  }

  /**
   * Bytes that its event loops have allocated so far.
   *
   * @param loops what their threads' names begin with
   */
  static long allocatedBytes(long pid, String loops) throws IOException {
    long bytes = 0;
    List<String> dump = ask(pid, "Thread.print", "-e");
    for (String line : dump) {
      Matcher allocated = ALLOCATED.matcher(line);
      if (line.startsWith("\"" + loops) && allocated.find()) {
        bytes += Long.parseLong(allocated.group(1)) << 10 * "BKMG".indexOf(allocated.group(2));
      }
    }
    if (bytes == 0) {
      throw new IOException("no thread " + loops + "* among what jcmd said: " + dump);
    }
    return bytes;
  }
}
