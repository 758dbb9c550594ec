package io.connectchat.harness.evidence;

/** Reads a proof from the character behind its bracket. One look at each character, no copies. */
final class ProofReader {
  private static final int MOST_DIGITS = 9;

  private final String text;
  private int at;
  private boolean well = true;

  ProofReader(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** {@link Proof#NONE} unless everything is where it belongs. */
  Proof read() {
    int run = digits(Proof.RUN_DIGITS, Proof.RUN_DIGITS, 16);
    literal(" c");
    int customer = digits(1, MOST_DIGITS, 10);
    literal(" #");
    int message = digits(1, MOST_DIGITS, 10);
    literal(" ");
    int hours = digits(2, 2, 10);
    literal(":");
    int minutes = digits(2, 2, 10);
    literal(":");
    int seconds = digits(2, 2, 10);
    literal(".");
    int millis = digits(3, 3, 10);
    literal("]");
    well &= hours < 24 && minutes < 60 && seconds < 60 && message > 0;
    return well
        ? new Proof(
            run, customer, message, ((hours * 60 + minutes) * 60 + seconds) * 1_000 + millis)
        : Proof.NONE;
  }

  private void literal(String expected) {
    well = well && text.startsWith(expected, at);
    at += expected.length();
  }

  private int digits(int least, int most, int radix) {
    int number = 0;
    int count = 0;
    while (well && count < most && at < text.length() && digit(text.charAt(at), radix) >= 0) {
      number = number * radix + digit(text.charAt(at), radix);
      at++;
      count++;
    }
    well &= count >= least;
    return number;
  }

  /** As a proof has them: small letters, and no digits of other scripts. */
  private static int digit(char c, int radix) {
    return c >= '0' && c <= '9' ? c - '0' : radix == 16 && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }
}
