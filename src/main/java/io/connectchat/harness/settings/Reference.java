package io.connectchat.harness.settings;

import java.util.stream.Collectors;

/** The table of all settings as a page of Markdown. */
final class Reference {

  private static final String ROW = "| `%s` | %s | %s | %s |\n";

  private Reference() {}

  static String markdown() {
    return "| setting | environment | meaning | default |\n|---|---|---|---|\n"
        + Known.PLAIN.stream().map(Reference::row).collect(Collectors.joining())
        + limits();
  }

  private static String row(Setting<?> setting) {
    return ROW.formatted(
        setting.name(), environment(setting), setting.meaning(), setting.byDefault().words());
  }

  private static String environment(Setting<?> setting) {
    return setting.isReadFrom(Source.ENVIRONMENT) ? "`" + setting.environmentName() + "`" : "";
  }

  private static String limits() {
    return ROW.formatted(
        "chat.slo.LEG.PERCENTILE",
        "`CHAT_SLO_LEG_PERCENTILE`",
        "limits that the verdict checks, such as `chat.slo.echo.p99=500ms`; LEG is one of "
            + String.join(", ", Slo.LEGS)
            + "; PERCENTILE is one of "
            + String.join(", ", Slo.PERCENTILES),
        "none");
  }
}
