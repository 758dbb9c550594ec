package io.connectchat.harness.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One of the shapes of a load, in lower case. */
record ShapeName() implements Kind<LoadShape> {

  @Override
  public String expected() {
    return "steady, ramp, step, spike, soak or capacity";
  }

  @Override
  public Optional<LoadShape> read(String text) {
    return Arrays.stream(LoadShape.values()).filter(shape -> shape.text().equals(text)).findFirst();
  }

  @Override
  public String hint(String text) {
    List<String> names = Arrays.stream(LoadShape.values()).map(LoadShape::text).toList();
    return Nearest.question(Nearest.to(text, names));
  }
}
