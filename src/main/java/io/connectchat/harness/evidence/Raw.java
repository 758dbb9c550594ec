package io.connectchat.harness.evidence;

import java.util.List;
import java.util.Map;

/**
 * An HTTP answer, word for word.
 *
 * @param status 0 when it was not kept
 * @param headers in their order; names as they came
 * @param body may hold secrets
 */
public record Raw(int status, List<Map.Entry<String, String>> headers, String body) {
  /** There was no answer, or nobody asked for it to be kept. */
  public static final Raw NOT_KEPT = new Raw(0, List.of(), "");

  /** The first header of a name, letter case aside; empty when there is none. */
  public String header(String name) {
    for (Map.Entry<String, String> header : headers) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return header.getValue();
      }
    }
    return "";
  }

  /** Without header values and body, which may hold secrets. */
  @Override
  public String toString() {
    return "Raw[" + status + "]";
  }
}
