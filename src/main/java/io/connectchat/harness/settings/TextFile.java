package io.connectchat.harness.settings;

/**
 * The text of a file that the user has named.
 *
 * @param name for messages, such as {@code simulations/workloads/spike.conf}
 */
public record TextFile(String name, String text) {

  /** A place in it, for a message; line 0 stands for the whole file. */
  public String at(int line) {
    return line > 0 ? name + ":" + line : name;
  }

  /** The text without the byte order mark that some editors put before it. */
  public String withoutMark() {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
