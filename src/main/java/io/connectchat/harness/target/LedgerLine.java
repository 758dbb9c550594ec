package io.connectchat.harness.target;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A ledger's entry as a line of JSON, and back. */
final class LedgerLine {
  private static final ObjectMapper JSON =
      new ObjectMapper().addMixIn(LedgerEntry.class, Named.class);

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = LedgerEntry.Opened.class, name = "run"),
    @JsonSubTypes.Type(value = LedgerEntry.Starting.class, name = "starting"),
    @JsonSubTypes.Type(value = LedgerEntry.Started.class, name = "started"),
    @JsonSubTypes.Type(value = LedgerEntry.NotStarted.class, name = "notStarted"),
    @JsonSubTypes.Type(value = LedgerEntry.Connected.class, name = "connected"),
    @JsonSubTypes.Type(value = LedgerEntry.Ended.class, name = "ended")
  })
  private interface Named {}

  private LedgerLine() {}

  static String of(LedgerEntry entry) {
    try {
      return JSON.writerFor(LedgerEntry.class).writeValueAsString(entry) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws JsonProcessingException when the line is no entry, as the last one of a killed run may
   *     be
   */
  static LedgerEntry read(String line) throws JsonProcessingException {
    return JSON.readValue(line, LedgerEntry.class);
  }
}
