package io.connectchat.mock.agent;

import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with a script, and in which line. */
final class ScriptComplaint extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;

  ScriptComplaint(int line, String complaint) {
    super(complaint);
    this.line = line;
  }

  ScriptComplaint(Node node, String complaint) {
    this(node.getStartMark().getLine() + 1, complaint);
  }

  /** The complaint in one line, after the script's name and the number of the line. */
  IllegalArgumentException in(String script) {
    return new IllegalArgumentException(script + ":" + line + ": " + getMessage());
  }
}
