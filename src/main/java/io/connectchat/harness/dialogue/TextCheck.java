package io.connectchat.harness.dialogue;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.TextFile;
import java.util.List;

/** What a file of texts must have, whatever its form. */
final class TextCheck {
  private final TextFile file;
  private final int mostCharacters;

  TextCheck(TextFile file, int mostCharacters) {
    this.file = file;
    this.mostCharacters = mostCharacters;
  }

  /** Checks one text; it is one that can be said. */
  String text(String text, int line) {
    int characters = Texts.characters(text);
    if (text.isBlank()) {
      throw wrong(line, "expected a text, got an empty one");
    }
    if (characters > mostCharacters) {
      throw wrong(
          line,
          "expected at most %,d characters, for the message's proof stands before them, got %,d"
              .formatted(mostCharacters, characters));
    }
    if (text.codePoints().anyMatch(TextCheck::isHalf)) {
      throw wrong(line, "expected whole characters, got half of a surrogate pair");
    }
    return text;
  }

  /** Checks that there is one at all. */
  List<String> some(List<String> texts, int line) {
    if (texts.isEmpty()) {
      throw wrong(line, "expected at least one text, got none");
    }
    return texts;
  }

  BadSetting wrong(int line, String what) {
    return new BadSetting(file.at(line) + ": " + what);
  }

  private static boolean isHalf(int point) {
    return Character.getType(point) == Character.SURROGATE;
  }
}
