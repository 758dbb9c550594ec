package io.connectchat.harness.report.page;

import io.connectchat.harness.evidence.film.Film;
import io.connectchat.harness.evidence.film.Film.Mark;
import io.connectchat.harness.evidence.film.Scene;
import io.connectchat.harness.evidence.film.Shot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A film as a page of its own: what was found of the conversation and what was expected, then every
 * call and frame with its time and where the chat stood.
 */
public final class FilmPage {
  private static final double MS = 1e6;
  private static final double SECOND = 1e9;

  private final Film film;
  private final Html html;
  private final List<Mark> marks;
  private int nextMark;

  private FilmPage(Film film, Html html) {
    this.film = film;
    this.html = html;
    this.marks = new ArrayList<>(film.marks());
    marks.sort(Comparator.comparingLong(Mark::nanos));
  }

  /** The page, to stand alone in a file. */
  public static String of(Film film) {
    String title = "Film of " + film.conversation();
    Html html = Page.begin(title, "").open("main", "class", "film").element("h1", title);
    new FilmPage(film, html).section();
    return html.toString();
  }

  /**
   * The timeline alone, with what was found at its moment, for a page that tells the rest and has
   * been begun by {@link Page#begin}.
   */
  public static void timeline(Film film, Html html) {
    new FilmPage(film, html).timeline();
  }

  private void section() {
    film.contact().ifPresent(this::contact);
    found();
    html.element(
        "p",
        "Times are seconds since the run's start, by this machine's clock; AbsoluteTime is the"
            + " service's. Texts are cut; tokens and the queries of URLs are left out.",
        "class",
        "note");
    timeline();
  }

  private void timeline() {
    html.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Timeline");
    html.open("table", "class", "timeline").raw("<thead><tr>");
    for (String column :
        List.of("at, s", "chat is", "direction", "what", "msg", "took, ms", "text", "item")) {
      html.element("th", column, "scope", "col");
    }
    html.raw("</tr></thead>").open("tbody");
    film.scenes().forEach(this::scene);
    marksUntil(Long.MAX_VALUE);
    html.close().close().close();
  }

  private void contact(String id) {
    html.open("p").text("ContactId ").element("code", id).close();
  }

  private void found() {
    if (marks.isEmpty()) {
      return;
    }
    html.open("ol", "class", "found");
    for (Mark mark : marks) {
      html.open("li").open("p");
      html.element("strong", mark.rule()).text(" at " + seconds(mark.nanos()) + " s").close();
      html.open("dl");
      html.element("dt", "expected").element("dd", mark.expected());
      html.element("dt", "actual").element("dd", mark.actual());
      html.close().close();
    }
    html.close();
  }

  private void scene(Scene scene) {
    if (scene.missing() > 0) {
      String gap = "… " + scene.missing() + " more calls and frames, not kept in the film …";
      html.open("tr", "class", "gap").element("td", gap, "colspan", "8").close();
    }
    scene.shots().forEach(this::shot);
  }

  private void shot(Shot shot) {
    marksUntil(shot.nanos());
    String kind = shot.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    html.open("tr", "class", isMeant(shot) ? kind + " hit" : kind);
    cell("at, s", "number", seconds(shot.nanos()));
    cell("chat is", "phase", shot.phase().inWords());
    cell("direction", "direction", direction(shot.kind()));
    cell("what", "what", shot.what());
    boolean ofMessage = !shot.kind().isOfSocket() && shot.number() > 0;
    cell("msg", "number", ofMessage ? Integer.toString(shot.number()) : "");
    cell("took, ms", "number", shot.tookNanos() == 0 ? "" : millis(shot.tookNanos()));
    cell("text", "said", shot.text());
    cell("item", "item", (shot.id() + " " + timeOfDay(shot.time())).strip());
    html.close();
  }

  /** Whether a finding names the item. */
  private boolean isMeant(Shot shot) {
    return !shot.id().isEmpty()
        && marks.stream().anyMatch(mark -> mark.actual().contains(shot.id()));
  }

  /** Without the date, where it is a time as Amazon Connect writes it. */
  private static String timeOfDay(String time) {
    int day = time.indexOf('T');
    return day < 0 ? time : time.substring(day + 1);
  }

  private void cell(String column, String kind, String text) {
    html.raw("\n")
        .element("td", text, "class", text.isEmpty() ? kind + " empty" : kind, "data-th", column);
  }

  /** In words and with an arrow: who spoke to whom. */
  private static String direction(Shot.Kind kind) {
    return switch (kind) {
      case CALL, FRAME_OUT -> "→ to service";
      case FRAME_IN -> "← to customer";
      case SOCKET_OPENED, SUBSCRIBED, SOCKET_CLOSED -> "↔ socket";
      case SENDING, NOT_SENT, FAILED, TRANSCRIPT -> "· customer";
    };
  }

  private void marksUntil(long nanos) {
    while (nextMark < marks.size() && marks.get(nextMark).nanos() < nanos) {
      Mark mark = marks.get(nextMark++);
      html.open("tr", "class", "mark");
      cell("at, s", "number", seconds(mark.nanos()));
      html.open("td", "colspan", "7", "data-th", "found");
      html.element("strong", "✗ " + mark.rule()).text(" " + mark.actual()).close().close();
    }
  }

  private String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f", (nanos - film.startNanos()) / SECOND);
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / MS);
  }
}
