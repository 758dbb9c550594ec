package io.connectchat.harness.recording;

import java.util.List;
import java.util.stream.Stream;

/** Every statement that a recording can show. */
final class Aspects {
  static final List<Aspect> ALL =
      Stream.of(
              StartingAspects.ALL,
              SocketAspects.ALL,
              SpeakingAspects.ALL,
              ReadingAspects.ALL,
              EndingAspects.ALL)
          .flatMap(List::stream)
          .toList();

  private Aspects() {}
}
