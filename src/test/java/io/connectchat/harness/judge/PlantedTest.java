package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.wire.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Histories of a service with planted faults: what was planted is found, and nothing else. */
class PlantedTest {

  /** What a service does with a message. */
  private enum Fate {
    CLEAN,
    DROPPED,
    DOUBLED,
    CHANGED,
    LATE,
    REFUSED,
    UNSURE,
    UNSURE_BUT_TAKEN,
    SILENT,
    UNRECORDED,
    RECORDED_TWICE,
    /** Somebody else's frame comes along. */
    FOREIGN,
    /** What the other side said is in the transcript and never came. */
    REPLY_MISSED,
    /** What the other side said came and is not in the transcript. */
    REPLY_UNRECORDED
  }

  private static final Item JOINED = Items.at(0, Items.event("participant.joined", "j"));

  /** Something that happens at a time. */
  private record Step(long at, Consumer<Story> told) {}

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void whatWasPlantedIsFoundAndNothingElse(@ForAll("fates") List<Fate> fates, @ForAll Random dice) {
    Judged judged = told(fates, dice);

    Sums sums = judged.evidence().sums();
    long accepted = fates.size() - n(fates, Fate.REFUSED, Fate.UNSURE, Fate.UNSURE_BUT_TAKEN);
    assertThat(sums.of(Count.SENT)).isEqualTo(fates.size());
    assertThat(sums.of(Count.REFUSED)).isEqualTo(n(fates, Fate.REFUSED));
    assertThat(sums.of(Count.UNSURE)).isEqualTo(n(fates, Fate.UNSURE, Fate.UNSURE_BUT_TAKEN));
    assertThat(sums.of(Count.ACCEPTED)).isEqualTo(accepted);
    assertThat(sums.of(Count.UNDELIVERED)).isEqualTo(n(fates, Fate.DROPPED, Fate.LATE));
    assertThat(sums.of(Count.DUPLICATED)).isEqualTo(n(fates, Fate.DOUBLED));
    assertThat(sums.violations(LoadRule.ECHO_CONTENT)).isEqualTo(n(fates, Fate.CHANGED));
    assertThat(sums.of(Count.UNRECORDED)).isEqualTo(n(fates, Fate.UNRECORDED));
    assertThat(sums.violations(LoadRule.RECORDED))
        .isEqualTo(n(fates, Fate.UNRECORDED, Fate.RECORDED_TWICE));
    assertThat(sums.of(Count.UNANSWERED)).isEqualTo(n(fates, Fate.SILENT, Fate.REPLY_MISSED));
    assertThat(sums.of(Count.REPLIES))
        .isEqualTo(accepted - n(fates, Fate.SILENT, Fate.REPLY_MISSED));
    assertThat(sums.of(Count.CROSS_TALK)).isEqualTo(n(fates, Fate.FOREIGN));
    assertThat(sums.of(Count.MISSED)).isEqualTo(n(fates, Fate.REPLY_MISSED));
    assertThat(sums.violations(LoadRule.LIVE_RECORDED)).isEqualTo(n(fates, Fate.REPLY_UNRECORDED));
    assertThat(sums.violations(LoadRule.OWN_WRITES)).isZero();
    assertThat(sums.violations(LoadRule.LASTING)).isZero();
    assertThat(sums.doubted()).isZero();
    assertThat(judged.findings())
        .hasSize(
            fates.stream()
                .mapToInt(
                    fate ->
                        switch (fate) {
                          case CLEAN, REFUSED, UNSURE, UNSURE_BUT_TAKEN -> 0;
                          case REPLY_MISSED -> 2;
                          default -> 1;
                        })
                .sum());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aThousandCleanMessagesGiveNoFinding(@ForAll Random dice) {
    List<Fate> clean = Collections.nCopies(1_000, Fate.CLEAN);

    assertThat(told(clean, dice).findings()).isEmpty();
  }

  /** Each message has 10,000 ns of its own, in which its frames come in any order. */
  private static Judged told(List<Fate> fates, Random dice) {
    Story story = Story.conversation().frame(JOINED);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < fates.size(); i++) {
      plant(i + 1, fates.get(i), 10_000L * i, dice, steps);
    }
    steps.sort(Comparator.comparingLong(Step::at));
    long now = 0;
    for (Step step : steps) {
      step.told.accept(story.after(step.at - now));
      now = step.at;
    }
    return story
        .after(5_000)
        .transcript(transcript(fates))
        .after(101)
        .disconnects()
        .chatEnds()
        .closesItsSocket(1)
        .ends();
  }

  private static void plant(int n, Fate fate, long sent, Random dice, List<Step> steps) {
    long answered = sent + 1 + dice.nextInt(50);
    long echoed = sent + 1 + dice.nextInt(50 + 100);
    echoed = Math.min(echoed, answered + 100);
    long replied = sent + 1 + dice.nextInt(1_000);
    steps.add(new Step(sent, story -> story.sends(n)));
    steps.add(new Step(answered, story -> answer(story, n, fate)));
    switch (fate) {
      case REFUSED, UNSURE, DROPPED -> {}
      case LATE -> steps.add(new Step(answered + 101 + dice.nextInt(50), story -> story.echo(n)));
      case CHANGED -> steps.add(new Step(echoed, story -> story.echo(n, "other")));
      case DOUBLED -> {
        steps.add(new Step(echoed, story -> story.echo(n)));
        steps.add(new Step(echoed + dice.nextInt(5_000), story -> story.echo(n)));
      }
      default -> steps.add(new Step(echoed, story -> story.echo(n)));
    }
    if (fate == Fate.FOREIGN) {
      steps.add(
          new Step(
              sent + dice.nextInt(1_000),
              story -> story.frame(Items.foreign("another", Items.own(n)))));
    }
    long late = fate == Fate.UNSURE_BUT_TAKEN ? answered - sent : 0;
    if (isAnswered(fate) && fate != Fate.REPLY_MISSED) {
      steps.add(new Step(replied + late, story -> story.frame(reply(n))));
    }
  }

  private static boolean isAnswered(Fate fate) {
    return fate != Fate.REFUSED && fate != Fate.UNSURE && fate != Fate.SILENT;
  }

  private static Item reply(int n) {
    return Items.at(n, Items.said("AGENT", "r" + n));
  }

  private static void answer(Story story, int n, Fate fate) {
    switch (fate) {
      case REFUSED -> story.refused(n);
      case UNSURE, UNSURE_BUT_TAKEN -> story.unsure(n);
      default -> story.accepted(n);
    }
  }

  private static Item[] transcript(List<Fate> fates) {
    List<Item> items = new ArrayList<>(List.of(JOINED));
    for (int i = 0; i < fates.size(); i++) {
      Fate fate = fates.get(i);
      int times =
          switch (fate) {
            case REFUSED, UNSURE, UNRECORDED -> 0;
            case RECORDED_TWICE -> 2;
            default -> 1;
          };
      for (int time = 0; time < times; time++) {
        items.add(Items.own(i + 1));
      }
      if (isAnswered(fate) && fate != Fate.REPLY_UNRECORDED) {
        items.add(reply(i + 1));
      }
    }
    return items.toArray(Item[]::new);
  }

  private static long n(List<Fate> fates, Fate... wanted) {
    return fates.stream().filter(List.of(wanted)::contains).count();
  }

  @Provide
  Arbitrary<List<Fate>> fates() {
    return Arbitraries.of(Fate.class).list().ofMinSize(1).ofMaxSize(30);
  }
}
