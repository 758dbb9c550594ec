package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The compact table says what a map of texts would. */
class IdsTest {

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void itIsAMap(@ForAll("ids") List<String> ids) {
    Ids table = new Ids(new IdKey());
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      table.put(ids.get(i), i + 1);
      map.put(ids.get(i), i + 1);
    }

    assertThat(table.size()).isEqualTo(map.size());
    map.forEach((id, number) -> assertThat(table.get(id)).isEqualTo(number));
    Map<String, Integer> all = new HashMap<>();
    table.update(
        (id, number) -> {
          all.put(id, number);
          return -number;
        });
    assertThat(all).isEqualTo(map);
    map.forEach((id, number) -> assertThat(table.get(id)).isEqualTo(-number));
  }

  @Test
  void aUuidInCapitalsIsAnotherId() {
    Ids table = new Ids(new IdKey());
    String small = "d2ee0b6e-6b61-498e-a6e7-14356365b0b3";
    table.put(small, 1);

    assertThat(table.get(small.toUpperCase(java.util.Locale.ROOT))).isZero();
    assertThat(table.get(small)).isEqualTo(1);
  }

  @Test
  void whatIsForgottenIsNotThere() {
    Ids table = new Ids(new IdKey());
    table.put("x", 1);
    table.forget();

    assertThat(table.get("x")).isZero();
    assertThat(table.size()).isZero();
  }

  @Provide
  Arbitrary<List<String>> ids() {
    Arbitrary<String> uuids =
        Arbitraries.longs()
            .between(0, 40)
            .map(n -> new UUID(n * 0x9e3779b97f4a7c15L, n).toString());
    Arbitrary<String> odd =
        Arbitraries.of(
            "",
            "a",
            "m1",
            "00000000-0000-0000-0000-00000000000",
            "00000000-0000-0000-0000-00000000000g",
            "00000000x0000-0000-0000-000000000000",
            "D2EE0B6E-6B61-498E-A6E7-14356365B0B3");
    return Arbitraries.oneOf(uuids, uuids, odd).list().ofMaxSize(200);
  }
}
