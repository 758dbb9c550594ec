package io.connectchat.harness.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Puts a name in the place of what differs from call to call: ids, times, tokens, signatures. */
final class Normal {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Headers whose values say something about the call; of the others only the name is kept. */
  private static final Set<String> MATTER =
      Set.of(
          "amz-sdk-request",
          "authorization",
          "content-type",
          "content-encoding",
          "expect",
          "x-amz-content-sha256",
          "x-amzn-query-mode");

  /** Those of the HTTP client below the SDK, which differ with the JDK. */
  private static final Set<String> OF_THE_CLIENT = Set.of("accept", "connection", "host");

  private static final Map<Pattern, String> NAMES =
      Map.of(
          Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
          "<uuid>",
          Pattern.compile("/\\d{8}/"),
          "/<date>/",
          Pattern.compile("\\b[0-9a-f]{64}\\b"),
          "<hash>");

  private Normal() {}

  static List<String> lines(String requestLine, Map<String, List<String>> headers, String body) {
    List<String> lines = new ArrayList<>();
    lines.add(requestLine);
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    sorted.keySet().removeIf(name -> OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT)));
    sorted.forEach((name, values) -> lines.add(header(name.toLowerCase(Locale.ROOT), values)));
    if (!body.isEmpty()) {
      pretty(body).lines().map(Normal::named).forEach(lines::add);
    }
    return lines;
  }

  private static String header(String name, List<String> values) {
    return MATTER.contains(name)
        ? name + ": " + named(String.join(", ", values))
        : name + ": <" + (name.equals("x-amz-bearer") ? "token" : "…") + ">";
  }

  private static String named(String text) {
    String named = text;
    for (Map.Entry<Pattern, String> name : NAMES.entrySet()) {
      named = name.getKey().matcher(named).replaceAll(name.getValue());
    }
    return named;
  }

  private static String pretty(String body) {
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsString(JSON.readTree(body))
          .replace("\r\n", "\n");
    } catch (JsonProcessingException e) {
      return body;
    }
  }
}
