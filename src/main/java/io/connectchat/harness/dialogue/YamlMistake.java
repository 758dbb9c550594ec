package io.connectchat.harness.dialogue;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.TextFile;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in one line what is wrong with the form of a YAML file, and where. */
final class YamlMistake {
  /** What the parser was at when it came upon the end of a file within quotes. */
  private static final String UNCLOSED = "while scanning a quoted scalar";

  private YamlMistake() {}

  static BadSetting of(TextFile file, MarkedYAMLException broken) {
    boolean unclosed = UNCLOSED.equals(broken.getContext()) && broken.getContextMark() != null;
    Mark mark = unclosed ? broken.getContextMark() : broken.getProblemMark();
    int line = mark == null ? 1 : mark.getLine() + 1;
    String what =
        unclosed
            ? "expected a closing quote for the text that begins here"
            : what(broken.getProblem());
    return new BadSetting(file.at(line) + ": " + what);
  }

  private static String what(String problem) {
    if (problem.contains("TAB")) {
      return "expected blanks before what stands here, got a tab";
    }
    if (problem.endsWith("'<block sequence start>'")
        || problem.endsWith("'<block mapping start>'")) {
      return "expected this line to begin in the column of the entry that it follows; it fits none"
          + " above it";
    }
    if (problem.endsWith("another document")) {
      return "expected nothing more, got a second document behind ---";
    }
    if (problem.startsWith("mapping values")) {
      return "expected no second colon in one entry; a text with a colon stands in quotes, and"
          + " keys of one entry begin in the same column";
    }
    return "this is no YAML, "
        + problem
        + "; a text with : # { [ , ? & * ! | > % @ in it stands in quotes";
  }
}
