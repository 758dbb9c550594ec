package io.connectchat.harness.rule;

import io.connectchat.harness.evidence.History;

/**
 * What must hold, as a value: it can be listed, chosen by its id, and judged on any history.
 *
 * @param id the same everywhere and for ever, such as {@code START-03}
 * @param side whom it binds
 * @param level how binding it is
 * @param tag how it is known
 * @param title what holds, in one short sentence
 * @param does what is done so that it shows
 * @param requires what MUST or SHOULD hold then
 * @param source where that stands
 * @param check tells whether it was kept
 */
public record Rule(
    String id,
    Side side,
    Level level,
    Tag tag,
    String title,
    String does,
    String requires,
    Source source,
    Check check) {

  /** A rule whose source does not carry its level is a mistake of the book. */
  public Rule {
    Section.of(id);
    if (level == Level.MUST && !tag.binds()) {
      throw new IllegalArgumentException(id + ": " + tag + " does not carry a MUST");
    }
  }

  /** Begins a rule that everybody must keep. */
  public static Draft must(String id, Side side, Tag tag) {
    return new Draft(id, side, Level.MUST, tag);
  }

  /** Begins a rule that clients or services rely on, though no document binds anybody to it. */
  public static Draft should(String id, Side side, Tag tag) {
    return new Draft(id, side, Level.SHOULD, tag);
  }

  /** The section that it stands in. */
  public Section section() {
    return Section.of(id);
  }

  /** Whether a program can tell. */
  public boolean automatic() {
    return check.notAutomatic().isEmpty();
  }

  /** How it comes out of a history. */
  public Outcome judge(History history) {
    return check.of(history);
  }

  /** A rule that is being declared. */
  public static final class Draft {
    private final String id;
    private final Side side;
    private final Level level;
    private final Tag tag;
    private String title = "";
    private String does = "";
    private String requires = "";
    private Source source;

    private Draft(String id, Side side, Level level, Tag tag) {
      this.id = id;
      this.side = side;
      this.level = level;
      this.tag = tag;
    }

    /** What holds, in one short sentence. */
    public Draft title(String words) {
      title = words;
      return this;
    }

    /** What is done so that it shows, in the present tense: "sends a message of 16,385 bytes". */
    public Draft does(String words) {
      does = words;
      return this;
    }

    /** What MUST or SHOULD hold then. */
    public Draft requires(String words) {
      requires = words;
      return this;
    }

    /** Where that stands. */
    public Draft from(Source where) {
      source = where;
      return this;
    }

    /** The whole rule. */
    public Rule check(Check check) {
      return new Rule(id, side, level, tag, title, does, requires, source, check);
    }
  }
}
