package io.connectchat.harness.target.start;

import io.connectchat.harness.settings.StartMember;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A customer's row of a feeder.
 *
 * @param where it stands, for messages
 * @param values of whole members
 * @param attributes from columns {@code attributes.KEY}
 * @param segmentAttributes from columns {@code segmentAttributes.NAME}
 */
record FeederRow(
    String where,
    Map<StartMember, String> values,
    Map<String, String> attributes,
    Map<String, String> segmentAttributes) {
  /** Nothing but what the settings have. */
  static final FeederRow NONE = new FeederRow("", Map.of(), Map.of(), Map.of());

  private static final String ATTRIBUTE = StartMember.ATTRIBUTES.text() + ".";
  private static final String SEGMENT = StartMember.SEGMENT_ATTRIBUTES.text() + ".";

  /** Whether a column is one that there may be. */
  static boolean isColumn(String name) {
    return StartMember.of(name).isPresent() || isKeyOf(name, ATTRIBUTE) || isKeyOf(name, SEGMENT);
  }

  private static boolean isKeyOf(String name, String member) {
    return name.startsWith(member) && name.length() > member.length();
  }

  /** Of columns with their fields; an empty field is as if it were not there. */
  static FeederRow of(String where, Map<String, String> fields) {
    Map<StartMember, String> values = new EnumMap<>(StartMember.class);
    Map<String, String> attributes = new LinkedHashMap<>();
    Map<String, String> segments = new LinkedHashMap<>();
    fields.forEach(
        (name, text) -> {
          if (text.isEmpty()) {
            return;
          }
          if (isKeyOf(name, ATTRIBUTE)) {
            attributes.put(name.substring(ATTRIBUTE.length()), text);
          } else if (isKeyOf(name, SEGMENT)) {
            segments.put(name.substring(SEGMENT.length()), text);
          } else {
            values.put(StartMember.of(name).orElseThrow(), text);
          }
        });
    return new FeederRow(where, values, attributes, segments);
  }

  /** The members that it has something for. */
  Set<StartMember> members() {
    Set<StartMember> members = EnumSet.noneOf(StartMember.class);
    members.addAll(values.keySet());
    if (!attributes.isEmpty()) {
      members.add(StartMember.ATTRIBUTES);
    }
    if (!segmentAttributes.isEmpty()) {
      members.add(StartMember.SEGMENT_ATTRIBUTES);
    }
    return members;
  }
}
