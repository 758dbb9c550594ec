package io.connectchat.harness.kit;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.ShownMessage;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.subject.Situation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Takes a client through situations, each in a chat of its own and all at once. */
public final class Rehearsal {
  /** So that the rehearsal itself keeps to the quota of StartChatContact. */
  private static final Duration APART = Duration.ofMillis(250);

  /** How many chats there are, and how fast they start, is not the client's doing here. */
  private static final Set<String> OF_THE_REHEARSAL = Set.of("THR-03", "LIM-04");

  private static final Duration ANSWER = Duration.ofSeconds(3);

  private final Supplier<? extends ChatClient> clients;
  private final Duration stay;

  /**
   * @param clients makes a client for each chat
   * @param stay how long a client stays in its chat after it has said everything; some rules need
   *     45 s to show
   */
  public Rehearsal(Supplier<? extends ChatClient> clients, Duration stay) {
    this.clients = clients;
    this.stay = stay;
  }

  /** How every rule of side CLIENT comes out. */
  public List<Ruling> run(Set<Situation> situations) {
    ScheduledExecutorService threads =
        Executors.newScheduledThreadPool(Math.max(1, situations.size()));
    try (Watch watch = Watch.start(0)) {
      List<Future<Void>> chats = new ArrayList<>();
      for (Situation one : situations) {
        long begin = chats.size() * APART.toMillis();
        chats.add(threads.schedule(() -> play(watch, one), begin, TimeUnit.MILLISECONDS));
      }
      for (Future<Void> chat : chats) {
        chat.get();
      }
      return watch.rulings().stream()
          .filter(ruling -> !OF_THE_REHEARSAL.contains(ruling.rule().id()))
          .toList();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the client broke: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Void play(Watch watch, Situation situation) throws InterruptedException {
    ChatClient client = clients.get();
    try {
      client.open(watch.url(), situation.title());
      tell(watch, situation, client);
      if (watch.recorder().contactOf(situation.title()).isPresent()) {
        talk(watch, situation, client);
      }
    } finally {
      client.leave();
      tell(watch, situation, client);
    }
    awaitEnd(watch, situation);
    return null;
  }

  private void talk(Watch watch, Situation situation, ChatClient client)
      throws InterruptedException {
    for (String text : words(situation)) {
      client.send(text);
      tell(watch, situation, client);
      awaitReply(watch, situation);
    }
    awaitNothing(watch, situation);
    show(watch, situation, client);
  }

  private static List<String> words(Situation situation) {
    return switch (situation) {
      case CALM -> List.of("one", "two", "three");
      case STREAMED -> List.of("stream");
      case SIGN_IN -> List.of("sign in");
      case DISORDER -> List.of("one", "two", "three", "four");
      default -> List.of("one", "two");
    };
  }

  private static void awaitReply(Watch watch, Situation situation) throws InterruptedException {
    String contact = watch.recorder().contactOf(situation.title()).orElse("");
    long before = replies(watch.recorder().session(contact));
    watch.recorder().await(contact, session -> replies(session) > before, ANSWER.dividedBy(3));
  }

  private static long replies(Session session) {
    return session
        .all(Observation.FrameIn.class)
        .filter(frame -> frame.frame().text().contains("AGENT"))
        .count();
  }

  private void awaitNothing(Watch watch, Situation situation) throws InterruptedException {
    String contact = watch.recorder().contactOf(situation.title()).orElse("");
    watch.recorder().await(contact, session -> false, stay);
  }

  private static void awaitEnd(Watch watch, Situation situation) throws InterruptedException {
    String contact = watch.recorder().contactOf(situation.title()).orElse("");
    watch
        .recorder()
        .await(
            contact,
            session -> session.sockets().stream().allMatch(socket -> socket.closed().isPresent()),
            ANSWER);
  }

  private static void show(Watch watch, Situation situation, ChatClient client) {
    List<ShownMessage> shown = client.shown();
    watch
        .recorder()
        .contactOf(situation.title())
        .filter(contact -> !shown.isEmpty())
        .ifPresent(contact -> watch.recorder().shows(contact, shown));
  }

  private static void tell(Watch watch, Situation situation, ChatClient client) {
    String words = client.explained();
    if (!words.isEmpty()) {
      watch.recorder().explains(situation.title(), words);
    }
  }
}
