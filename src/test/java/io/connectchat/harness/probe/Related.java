package io.connectchat.harness.probe;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which other rules a mutant may break: its mistake is one for them too, or hides what they need.
 */
final class Related {
  private static final String TABLE =
      """
      ATT-04    ATT-11 ATT-13 ATT-15
      ATT-15    TRN-10
      ATT-16    ATT-14
      AUTH-08   AUTH-06 AUTH-07
      AUTH-09   AUTH-06 AUTH-07
      AUTH-11   SEND-09 RECV-12 RECV-16 EVT-13 TRN-20 ATT-16 DISC-07
      AUTH-12   SEND-15 SEND-21
      CONN-08   CONN-16
      CONN-18   RECV-12
      DISC-07   EVT-13 TRN-05 TRN-10 TRN-11 TRN-12
      DISC-09   ORD-08
      ERR-11    DISC-05
      ERR-12    DISC-05
      EVT-05    EVT-12
      EVT-09    TRN-13 TRN-14 TRN-16
      EVT-12    EVT-05
      EVT-14    TRN-13 TRN-14 TRN-16
      ORD-03    RECV-16 TRN-16
      ORD-06    CONN-18 ORD-07 TRN-19 DISC-07 DISC-09
      ORD-07    CONN-18 ORD-06 TRN-19 DISC-07 DISC-09
      ORD-09    SEND-17
      RECON-06  TRN-05 TRN-12
      RECON-07  ORD-08
      RECON-08  SEND-09
      RECON-09  CONN-03
      RECON-10  SEND-15 SEND-21 EVT-03 TRN-04 TRN-16
      RECV-06   TRN-19
      RECV-09   TRN-19
      RECV-12   TRN-10
      RECV-13   TRN-19
      RECV-14   RECV-16
      RECV-15   EVT-10
      SEND-03   SEND-17
      SEND-12   SEND-16
      SEND-13   SEND-16
      SEND-14   SEND-16
      SEND-18   SEND-06 SEND-09 TRN-05 TRN-12
      SEND-19   SEND-16
      SEND-20   SEND-21
      START-03  RECV-13 EVT-05 EVT-10 EVT-12 EVT-13
      START-16  RECV-13 EVT-13
      SUB-06    ORD-08
      THR-04    EVT-03 ERR-01
      TRN-04    RECON-10
      TRN-05    TRN-14 TRN-16
      TRN-11    EVT-13
      TRN-13    EVT-13 TRN-11 TRN-12
      TRN-15    TRN-19
      TRN-17    TRN-13
      """;
  private static final Map<String, Set<String>> RULES =
      TABLE
          .lines()
          .map(line -> line.split(" +"))
          .collect(
              Collectors.toUnmodifiableMap(
                  words -> words[0],
                  words -> Arrays.stream(words).skip(1).collect(Collectors.toUnmodifiableSet())));

  private Related() {}

  /** Those of the mutant that was made for this rule. */
  static Set<String> of(String rule) {
    return RULES.getOrDefault(rule, Set.of());
  }

  /** The rules whose mutants have some. */
  static Set<String> mutants() {
    return RULES.keySet();
  }
}
