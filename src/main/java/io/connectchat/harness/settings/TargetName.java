package io.connectchat.harness.settings;

import java.util.Arrays;
import java.util.Optional;

/** One of the targets, in lower case. */
record TargetName() implements Kind<TargetKind> {

  @Override
  public String expected() {
    return "fake, endpoint, gateway or aws";
  }

  @Override
  public Optional<TargetKind> read(String text) {
    return Arrays.stream(TargetKind.values()).filter(kind -> kind.text().equals(text)).findFirst();
  }

  @Override
  public String hint(String text) {
    return text.matches("https?://.*") ? "a URL goes into chat.endpoint" : "";
  }
}
