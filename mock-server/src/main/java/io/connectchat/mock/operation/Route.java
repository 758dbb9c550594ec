package io.connectchat.mock.operation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Method and path of an operation; a segment in braces stands for any one segment. */
record Route(String method, String path) {

  boolean isTemplate() {
    return path.contains("{");
  }

  /** The values of the segments in braces, if method and path fit. */
  Optional<Map<String, String>> match(ApiRequest request) {
    String[] wanted = path.split("/");
    String[] given = request.path().split("/");
    if (!method.equals(request.method()) || wanted.length != given.length) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        values.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}
