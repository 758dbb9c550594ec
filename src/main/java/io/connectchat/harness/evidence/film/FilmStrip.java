package io.connectchat.harness.evidence.film;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observer;
import java.util.ArrayList;
import java.util.List;

/**
 * Records the film of one conversation in little memory: its beginning, its last minutes, and, once
 * something was found, the minutes before that. About 1 KB for a customer that says little, at most
 * 4 KB for any. Used on the conversation's event loop only.
 */
public final class FilmStrip implements Observer {
  /** The beginning: the way into the chat. */
  static final int HEAD = 700;

  /** What was seen last. */
  static final int TAIL = 1_600;

  private final Phrases phrases;
  private final long originNanos;
  private final Camera camera = new Camera();
  private final ShotWriter writer;
  private final Reel head = new Reel(HEAD);
  private Reel tail = new Reel(TAIL);
  private Reel kept = new Reel(TAIL);
  private boolean headIsFull;

  /**
   * @param phrases shared by all films of a run
   * @param originNanos what was seen before this counts as seen then
   */
  public FilmStrip(Phrases phrases, long originNanos) {
    this.phrases = phrases;
    this.writer = new ShotWriter(phrases);
    this.originNanos = originNanos;
  }

  @Override
  public void saw(Observation seen) {
    camera.shoot(seen).ifPresent(this::add);
  }

  private void add(Shot shot) {
    writer.write(shot, originNanos);
    headIsFull |= !head.hasRoomFor(writer.length());
    (headIsFull ? tail : head).add(writer.bytes(), writer.length());
  }

  /**
   * Something was found: what was seen just before is kept from now on. Of several findings, the
   * first counts, since what broke first is what is asked for.
   */
  public void keep() {
    if (kept.size() == 0 && tail.size() > 0) {
      kept = tail;
      kept.trim();
      tail = new Reel(TAIL);
    }
  }

  /** What there is of the film, in the order in which it was seen. */
  public List<Scene> scenes() {
    List<Scene> scenes = new ArrayList<>();
    for (Reel reel : List.of(head, kept, tail)) {
      List<Shot> shots =
          reel.shots().stream()
              .map(bytes -> new ShotReader(bytes, originNanos, phrases).read())
              .toList();
      if (!shots.isEmpty() || reel.dropped() > 0) {
        scenes.add(new Scene(reel.dropped(), shots));
      }
    }
    return List.copyOf(scenes);
  }

  /** Bytes of memory for what was recorded, without the objects around it. */
  int size() {
    return head.size() + kept.size() + tail.size();
  }
}
