package io.connectchat.harness.dialogue;

import io.connectchat.harness.settings.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What customers say when nobody tells them what: the built-in corpus, or the user's own texts. Who
 * says which depends on the seed, the customer and the message and on nothing else.
 */
public final class Texts {
  /** The most characters of a message. Source: SendMessage's documentation, text/plain. */
  public static final int MOST_CHARACTERS = 1_024;

  /** The most characters of a text of the user's own: room is left for the message's proof. */
  static final int MOST_OWN = MOST_CHARACTERS - 44;

  private static final String CORPUS = "corpus.json";

  /** Spreads seeds and numbers that are neighbours. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final List<String> texts;
  private final int[] characters;

  private Texts(List<String> texts) {
    this.texts = List.copyOf(texts);
    this.characters = this.texts.stream().mapToInt(Texts::characters).toArray();
  }

  /**
   * Texts with emoji, right-to-left and other scripts, quotes, line breaks, markup, and some that
   * are as long as a message may be.
   */
  public static Texts corpus() {
    try (InputStream in = Texts.class.getResourceAsStream(CORPUS)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Texts(JsonTexts.read(new TextFile(CORPUS, json), Integer.MAX_VALUE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The texts of a file: CSV with a column {@code text}, or a JSON list of texts or of objects that
   * have one.
   *
   * @throws io.connectchat.harness.settings.BadSetting if something is wrong with it: file, line
   *     and what was expected
   */
  public static Texts of(TextFile file) {
    boolean isJson = file.name().endsWith(".json");
    return new Texts(isJson ? JsonTexts.read(file, MOST_OWN) : CsvTexts.read(file, MOST_OWN));
  }

  /**
   * Appends a blank and what a customer says in a message, as far as it fits: a message has at most
   * {@link #MOST_CHARACTERS}.
   *
   * @param begun what the message begins with
   */
  public String say(StringBuilder begun, long seed, int customer, int message) {
    int pick = pick(seed, customer, message);
    String text = texts.get(pick);
    if (begun.length() + 1 + text.length() <= MOST_CHARACTERS) {
      return begun.append(' ').append(text).toString();
    }
    int room = MOST_CHARACTERS - begun.codePointCount(0, begun.length()) - 1;
    begun.append(' ');
    if (characters[pick] <= room) {
      return begun.append(text).toString();
    }
    return begun.append(text, 0, text.offsetByCodePoints(0, Math.max(0, room))).toString();
  }

  /** All texts, in the order in which they stand. */
  List<String> all() {
    return texts;
  }

  private int pick(long seed, int customer, int message) {
    long bits = seed + customer * GOLDEN;
    return Math.floorMod(mixed(mixed(bits) + message * GOLDEN), texts.size());
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }

  static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
