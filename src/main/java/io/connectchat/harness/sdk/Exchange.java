package io.connectchat.harness.sdk;

import java.util.List;

/**
 * One request as it was on the wire, with what differs from call to call replaced by a name for it.
 *
 * @param what operation and kind of request, such as {@code connectparticipant SendMessage, all
 *     members}
 * @param lines request line, headers and body, in the order in which they are compared
 */
public record Exchange(String what, List<String> lines) {

  /** As it is kept in a file. */
  public String inWords() {
    return "# " + what + "\n" + String.join("\n", lines) + "\n";
  }
}
