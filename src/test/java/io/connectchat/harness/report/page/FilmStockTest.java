package io.connectchat.harness.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.film.Film;
import io.connectchat.harness.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which conversations are shown as films. */
class FilmStockTest {
  @TempDir private Path folder;

  @Test
  void aConversationWithoutAFindingHasNoFilm() {
    FilmStock stock = new FilmStock(42, 0);
    stock.over(1, "customer 1", Optional.empty(), stock.strip(), List.of());

    assertThat(stock.films(0, rule -> "")).isEmpty();
  }

  @Test
  void theChoiceDependsOnTheSeedAndNotOnTheOrderInWhichConversationsEnd() {
    List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, 500).boxed().toList());
    Set<String> one = chosen(42, order);
    Collections.shuffle(order, new Random(1));

    assertThat(one).hasSize(FilmStock.MOST);
    assertThat(chosen(42, order)).isEqualTo(one);
    assertThat(chosen(43, order)).isNotEqualTo(one);
  }

  @Test
  void theFilmOfTheFirstFindingIsAlwaysThereAndIsTheFirst() {
    for (int seed = 0; seed < 20; seed++) {
      List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, 100).boxed().toList());
      Collections.shuffle(order, new Random(seed));

      assertThat(chosen(seed, order)).first().isEqualTo("films/customer-1.html");
    }
  }

  @Test
  void eachFilmSaysWhatTheRuleExpected() throws IOException {
    FilmStock stock = new FilmStock(42, 0);
    over(stock, 3);
    Map<String, Film> films = stock.films(0, rule -> "what " + rule + " wants & expects");
    FilmStock.write(films, folder);

    assertThat(films.get("films/customer-3.html").marks().get(0).expected())
        .isEqualTo("what SEND-09 wants & expects");
    assertThat(Files.readString(folder.resolve("films/customer-3.html")))
        .contains(
            "<h1>Film of customer 3</h1>",
            "ContactId <code>contact-3</code>",
            "what SEND-09 wants &amp; expects",
            "lost &lt;b&gt;");
  }

  private static Set<String> chosen(long seed, List<Integer> order) {
    FilmStock stock = new FilmStock(seed, 0);
    order.forEach(customer -> over(stock, customer));
    return stock.films(0, rule -> "").keySet();
  }

  private static void over(FilmStock stock, int customer) {
    String name = "customer " + customer;
    Finding found = new Finding("SEND-09", name, "lost <b>", customer);
    stock.over(customer, name, Optional.of("contact-" + customer), stock.strip(), List.of(found));
  }
}
