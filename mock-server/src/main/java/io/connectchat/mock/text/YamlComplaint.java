package io.connectchat.mock.text;

import org.yaml.snakeyaml.nodes.Node;

/** A value of YAML that JSON does not have. */
public final class YamlComplaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Node node;

  YamlComplaint(Node node, String message) {
    super(message);
    this.node = node;
  }

  /** Where it stands. */
  public Node node() {
    return node;
  }
}
