package io.connectchat.harness.report.page;

import io.connectchat.harness.evidence.film.Film;
import io.connectchat.harness.evidence.film.Film.Mark;
import io.connectchat.harness.evidence.film.FilmStrip;
import io.connectchat.harness.evidence.film.Phrases;
import io.connectchat.harness.report.WholeFile;
import io.connectchat.harness.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The films of conversations of which something was found: that of the first finding, and a choice
 * of the others that depends on the seed and on nothing else. Thread-safe.
 */
public final class FilmStock {
  /** The folder for films, in the run's. */
  public static final String FOLDER = "films";

  /** Films that are kept. */
  public static final int MOST = 20;

  private final long seed;
  private final long originNanos;
  private final Phrases phrases = new Phrases();

  /** Conversations whose id is kept: as many as a verdict has findings. */
  private static final int MOST_CONTACTS = 1_000;

  private final Map<String, String> contacts = new HashMap<>();

  /** By a number that is drawn for each customer: those with the lowest stay. */
  private final TreeMap<Long, Take> others = new TreeMap<>(Long::compareUnsigned);

  private Take first;

  private record Take(
      int customer,
      String name,
      Optional<String> contact,
      FilmStrip strip,
      List<Finding> findings) {
    long nanos() {
      return findings.get(0).nanos();
    }
  }

  /**
   * @param seed of the run
   * @param originNanos a time before anything is seen, on the run's monotonic clock
   */
  public FilmStock(long seed, long originNanos) {
    this.seed = seed;
    this.originNanos = originNanos;
  }

  /** An empty strip for a customer that comes. */
  public FilmStrip strip() {
    return new FilmStrip(phrases, originNanos);
  }

  /**
   * A conversation is over.
   *
   * @param customer its number in the run, from 1
   * @param contact the service's id of it; empty where it never came to be
   * @param findings what was found of it; a conversation without any is not kept
   */
  public synchronized void over(
      int customer,
      String conversation,
      Optional<String> contact,
      FilmStrip strip,
      List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    if (contacts.size() < MOST_CONTACTS) {
      contact.ifPresent(id -> contacts.put(conversation, id));
    }
    Take take = new Take(customer, conversation, contact, strip, List.copyOf(findings));
    if (first == null) {
      first = take;
    } else if (take.nanos() < first.nanos()) {
      choose(first);
      first = take;
    } else {
      choose(take);
    }
  }

  private void choose(Take take) {
    others.put(mixed(seed + take.customer()), take);
    if (others.size() > MOST - 1) {
      others.pollLastEntry();
    }
  }

  /** SplitMix64's finisher: one to one, so that no two customers draw the same. */
  private static long mixed(long number) {
    long z = number * 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /**
   * The films that are kept, by the path of each in the run's folder; the first finding's first.
   *
   * @param startNanos what times are shown from: the start of the run
   * @param expectation what must hold by a rule's id, in a sentence
   */
  public synchronized Map<String, Film> films(long startNanos, UnaryOperator<String> expectation) {
    List<Take> takes = new ArrayList<>(others.values());
    if (first != null) {
      takes.add(0, first);
    }
    Map<String, Film> films = new LinkedHashMap<>();
    for (Take take : takes) {
      List<Mark> marks =
          take.findings().stream().map(each -> mark(each, expectation.apply(each.rule()))).toList();
      films.put(
          FOLDER + "/" + fileName(take.name()) + ".html",
          new Film(take.name(), take.contact(), startNanos, take.strip().scenes(), marks));
    }
    return films;
  }

  /** The service's ids of the conversations of which something was found, by their names. */
  public synchronized Map<String, String> contacts() {
    return Map.copyOf(contacts);
  }

  private static Mark mark(Finding finding, String expected) {
    return new Mark(finding.rule(), expected, finding.explanation(), finding.nanos());
  }

  private static String fileName(String conversation) {
    return conversation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /**
   * Writes films.
   *
   * @param films by their paths
   * @param folder the run's
   * @throws IOException when one cannot be written
   */
  public static void write(Map<String, Film> films, Path folder) throws IOException {
    if (!films.isEmpty()) {
      Files.createDirectories(folder.resolve(FOLDER));
    }
    for (Map.Entry<String, Film> film : films.entrySet()) {
      WholeFile.write(folder.resolve(film.getKey()), FilmPage.of(film.getValue()));
    }
  }
}
