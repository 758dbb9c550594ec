package io.connectchat.harness.evidence;

/**
 * What a message says of itself at its beginning: {@code [a3f9c2 c17 #4 10:15:02.123]} is message 4
 * of customer 17 of run a3f9c2, meant to be sent at that time of day (UTC). Whoever finds the text
 * anywhere can tell whose it is without a table. Plain ASCII without quotes, so that JSON, markdown
 * and bots leave it as it is.
 *
 * @param run the first {@link #RUN_DIGITS} hexadecimal digits of the run's id
 * @param customer from 1
 * @param message from 1; retries of a message have the same
 * @param millisOfDay when it was meant to be sent, in milliseconds since midnight UTC
 */
public record Proof(int run, int customer, int message, int millisOfDay) {
  /** What there is in a text without a proof. */
  public static final Proof NONE = new Proof(0, 0, 0, 0);

  /** One in 16 million runs has the same digits as another. */
  public static final int RUN_DIGITS = 6;

  /** The longest proof, in characters. */
  public static final int LONGEST = "[ffffff c999999999 #999999999 23:59:59.999]".length();

  private static final int MILLIS_OF_DAY = 86_400_000;

  /**
   * @param runId begins with hexadecimal digits in small letters, as UUIDs do
   * @param intendedMillis since 1970
   */
  public static Proof of(String runId, int customer, int message, long intendedMillis) {
    int run = Integer.parseInt(runId, 0, RUN_DIGITS, 16);
    return new Proof(
        run, customer, message, (int) Math.floorMod(intendedMillis, (long) MILLIS_OF_DAY));
  }

  /**
   * The first proof in a text, {@link #NONE} where there is none. Any text will do: it came from
   * outside.
   */
  public static Proof find(String text) {
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      Proof proof = new ProofReader(text, at + 1).read();
      if (proof != NONE) {
        return proof;
      }
    }
    return NONE;
  }

  /** Whether this is a proof at all. */
  public boolean isPresent() {
    return message > 0;
  }

  /** Whether both are of the same customer of the same run. */
  public boolean isOfSameCustomer(Proof other) {
    return run == other.run && customer == other.customer;
  }

  /** Whose message it is, in words. */
  public String inWords() {
    return "message " + message + " of customer " + customer + " of run " + runDigits();
  }

  private String runDigits() {
    return hex(new StringBuilder()).toString();
  }

  /** Writes the proof as it stands in a message. */
  public StringBuilder appendTo(StringBuilder text) {
    hex(text.append('[')).append(" c").append(customer).append(" #").append(message).append(' ');
    int seconds = millisOfDay / 1_000;
    padded(text, seconds / 3_600, 2).append(':');
    padded(text, seconds / 60 % 60, 2).append(':');
    padded(text, seconds % 60, 2).append('.');
    return padded(text, millisOfDay % 1_000, 3).append(']');
  }

  private StringBuilder hex(StringBuilder text) {
    for (int shift = 4 * (RUN_DIGITS - 1); shift >= 0; shift -= 4) {
      text.append(Character.forDigit(run >> shift & 0xf, 16));
    }
    return text;
  }

  private static StringBuilder padded(StringBuilder text, int number, int digits) {
    for (int unit = digits == 2 ? 10 : 100; unit > number && unit > 1; unit /= 10) {
      text.append('0');
    }
    return text.append(number);
  }

  /** As it stands in a message. */
  @Override
  public String toString() {
    return appendTo(new StringBuilder(LONGEST)).toString();
  }
}
