package io.connectchat.harness.diagnosis;

import java.util.List;
import java.util.stream.Collectors;

/** The page DIAGNOSES.md. */
public final class DiagnosesPage {
  private static final String HEAD =
      """
      # Why did it fail?

      What users of Amazon Connect chat hit, and how the harness tells. This page is printed by
      `java -jar target/harness/connect-chat.jar diagnoses --markdown`; a test keeps the two equal.

      A diagnosis names its evidence: which call, socket or frame, what came, and when. It is
      **certain** when the evidence allows nothing else, **likely** when nothing speaks against it and
      something for it, and **possible** when several things would look the same; then all of them are
      given, the likeliest first. Where the evidence shows none of these, nothing is said.

      | where | it is told |
      |---|---|
      | a load run | on the console, in `verdict.json` (`diagnoses`) and in `chat.html`, with the number of customers whom it fits |
      | before a run on a real instance | when the first customer is refused |
      | `conformance` | when a probe cannot start its chat or connect to it |
      | `client-conformance` | behind the rules, for each chat of the client |

      Ids `8-01` to `8-23` count what users reported; the others explain more failures. A load run keeps
      no exchanges: of a call that was refused with 400 or 403 it keeps which kind of token it carried, and
      the request without its credentials, until the customer has gone. What 8-19 is told by (a GetTranscript
      that is accepted and empty) is told where exchanges are kept: customers of a load run never give a
      ContactId.
      """;

  private DiagnosesPage() {}

  /** All of it, in Markdown. */
  public static String markdown() {
    return HEAD + Symptoms.ALL.stream().map(DiagnosesPage::symptom).collect(Collectors.joining());
  }

  private static String symptom(Symptom symptom) {
    return """

        ## %s: %s

        - **It shows when** %s.
        - **Why**: %s.
        - **What to do**: %s.
        - **Source**: %s
        """
        .formatted(
            symptom.id(),
            symptom.felt(),
            symptom.shows(),
            symptom.why(),
            symptom.remedy(),
            sources(symptom.sources()));
  }

  private static String sources(List<String> sources) {
    return sources.stream()
        .map(source -> source.startsWith("https:") ? "<" + source + ">" : source)
        .collect(Collectors.joining(", "));
  }
}
