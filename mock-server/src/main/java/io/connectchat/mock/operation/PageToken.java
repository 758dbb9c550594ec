package io.connectchat.mock.operation;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.ScanDirection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NextToken of GetTranscript: where to go on, and which way. Good for one contact only. */
record PageToken(ScanDirection direction, int index) {
  private static final Pattern TEXT = Pattern.compile("(FORWARD|BACKWARD):(\\d{1,9}):(.+)");

  String encode(Contact contact) {
    String text = direction + ":" + index + ":" + contact.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty when it is not a token that this contact has given out. */
  static Optional<PageToken> decode(String token, Contact contact) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    Matcher text = TEXT.matcher(new String(bytes, StandardCharsets.UTF_8));
    return text.matches() && text.group(3).equals(contact.id())
        ? Optional.of(
            new PageToken(ScanDirection.valueOf(text.group(1)), Integer.parseInt(text.group(2))))
        : Optional.empty();
  }
}
