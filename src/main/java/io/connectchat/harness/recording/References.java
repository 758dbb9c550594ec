package io.connectchat.harness.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts references in place of ids, secrets, addresses and times: the same for the same value. */
final class References {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern URL = Pattern.compile("\\b[a-z][a-z0-9+.-]*://[^\\s\"'<>\\\\)]+");
  private static final Pattern ARN = Pattern.compile("\\barn:[^\\s\"'<>\\\\,]+");
  private static final Pattern IP = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b(?::\\d+)?");
  private static final Pattern HOST =
      Pattern.compile("\\b[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.(?:com|net|org|aws|cn|dev|io)\\b");
  private static final Pattern ACCOUNT =
      Pattern.compile("(?<![0-9A-Za-z.-])\\d{12}(?![0-9A-Za-z-])");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
  private static final Pattern ACCESS_KEY = Pattern.compile("\\bA[KS]IA[A-Z0-9]{12,}");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.(\\d+))?Z");

  /** A shorter value may stand in a text by chance. */
  private static final int SHORTEST = 6;

  /** What is as long as this without a blank is no word. */
  private static final Pattern LONG = Pattern.compile("[A-Za-z0-9+/=_.%~-]{32,}");

  private final Map<String, String> byValue = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, String> fixed = new LinkedHashMap<>();
  private final List<String> literal = new ArrayList<>();
  private final Instant start;

  /**
   * @param start the wall time from which times are counted
   */
  References(Instant start) {
    this.start = start;
  }

  /** A value that has one name for all recordings, such as the instance's id. */
  void fix(String value, String name) {
    if (!value.isEmpty()) {
      fixed.put(value, "${" + name + "}");
      literal.add(value);
    }
  }

  /** A value that is to go wherever it stands, such as a token; longer ones go first. */
  void register(String kind, String value) {
    if (value.length() >= SHORTEST && !knows(value)) {
      of(kind, value);
      literal.add(value);
      literal.sort(Comparator.comparing(String::length).reversed());
    }
  }

  /** The reference of a value. */
  String of(String kind, String value) {
    String known = fixed.get(value);
    return known != null ? known : byValue.computeIfAbsent(value, v -> next(kind));
  }

  private String next(String kind) {
    return "${" + kind + "." + counts.merge(kind, 1, Integer::sum) + "}";
  }

  /** Whether a value has a reference. */
  boolean knows(String value) {
    return fixed.containsKey(value) || byValue.containsKey(value);
  }

  /** A text of the service: everything that looks like a secret or an address goes. */
  String inAnswer(String text) {
    String scrubbed = known(text);
    scrubbed = each(scrubbed, URL, found -> of("url", found.group()));
    scrubbed = each(scrubbed, ARN, found -> of("arn", found.group()));
    scrubbed = each(scrubbed, MAIL, found -> of("mail", found.group()));
    scrubbed = each(scrubbed, UUID, found -> of("id", found.group()));
    scrubbed = each(scrubbed, TIME, this::time);
    scrubbed = each(scrubbed, IP, found -> of("host", found.group()));
    scrubbed = each(scrubbed, ACCOUNT, found -> of("account", found.group()));
    scrubbed = each(scrubbed, ACCESS_KEY, found -> of("secret", found.group()));
    scrubbed = each(scrubbed, HOST, this::host);
    return each(scrubbed, LONG, this::secret);
  }

  /** A text of ours: we know what is in it, but for the values that the service gave us. */
  String inRequest(String text) {
    return each(known(text), UUID, found -> of("id", found.group()));
  }

  private String known(String text) {
    String scrubbed = text;
    for (String value : literal) {
      if (scrubbed.contains(value)) {
        scrubbed = scrubbed.replace(value, of("", value));
      }
    }
    return scrubbed;
  }

  /** A media type's tree is no host. */
  private String host(MatchResult found) {
    return found.group().startsWith("vnd.") || found.group().equals("www.example.com")
        ? found.group()
        : of("host", found.group());
  }

  /** Content types, and texts of one letter, are long and no secrets. */
  private String secret(MatchResult found) {
    String text = found.group();
    boolean word = text.startsWith("application/") || text.contains("amazonaws.connect");
    boolean spelt = text.chars().noneMatch(Character::isDigit);
    return word || spelt || text.chars().distinct().count() < 8 ? text : of("secret", text);
  }

  private String time(MatchResult found) {
    try {
      long millis = Instant.parse(found.group()).toEpochMilli() - start.toEpochMilli();
      int digits = found.group(1) == null ? 0 : found.group(1).length();
      return "${time" + (millis < 0 ? "" : "+") + millis + "/" + digits + "}";
    } catch (java.time.DateTimeException e) {
      return found.group();
    }
  }

  private static String each(
      String text, Pattern pattern, java.util.function.Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
  }
}
