package io.connectchat.harness.probe;

import java.util.List;

/** What guests say: texts of which something is often broken on the way. */
final class Texts {
  private Texts() {}

  /** One with a mark of its own, so that it is known wherever it turns up. */
  static String marked(Guest guest, String text) {
    return text + " [" + guest.name() + " " + Bits.token().substring(0, 8) + "]";
  }

  /** Quotes, escapes, line ends, other scripts, pairs and joins. */
  static List<String> tricky(Guest guest) {
    return List.of(
        marked(guest, "She said \"it's 5 < 6 & 7 > 2\" \\ / {\"json\":[1,null]}"),
        marked(guest, "first line\nsecond line\r\n\tindented"),
        marked(guest, "Grüße, naïve œuvre; Привет; 你好; مرحبا; ½ € \u2028 \u00a0"),
        marked(guest, "😀 👩‍👩‍👧 🏳️‍🌈 e\u0301 𝄞"),
        marked(guest, "\\u0041 &amp; %20 + ${x} <b>"));
  }
}
