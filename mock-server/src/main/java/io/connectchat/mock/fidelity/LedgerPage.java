package io.connectchat.mock.fidelity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ledger as a page of Markdown. */
public final class LedgerPage {
  private final Map<String, SwitchRow> switches;

  /**
   * @param switches every switch there is
   */
  public LedgerPage(List<SwitchRow> switches) {
    this.switches =
        switches.stream().collect(Collectors.toMap(SwitchRow::name, Function.identity()));
  }

  /** The whole page, ending with a line's end. */
  public String markdown() {
    return """
        # How faithful the fake is

        Every behaviour of the fake, and how it is known that Amazon Connect chat behaves so. This page is
        printed by `java -jar connect-chat-mock.jar --fidelity`; do not edit it by hand.

        "Protocol notes" and "real clients" are the project's own notes, gathered from service models, AWS
        documentation, clients that AWS wrote, published captures, and real clients driven against a fake.

        """
        + tags()
        + Ledger.areas().stream().map(this::section).collect(Collectors.joining())
        + switchTable();
  }

  private static String tags() {
    List<Behaviour> all = Ledger.behaviours();
    return Arrays.stream(Tag.values())
        .map(
            tag ->
                "| %s | %s | %d |\n"
                    .formatted(
                        tag, tag.meaning(), all.stream().filter(b -> b.tag() == tag).count()))
        .collect(Collectors.joining("", "| tag | means | behaviours |\n|---|---|---|\n", ""));
  }

  private String section(Area area) {
    return area.behaviours().stream()
        .map(this::row)
        .collect(
            Collectors.joining(
                "",
                "\n## "
                    + area.title()
                    + "\n\n| id | the fake | tag | source | switch |\n|---|---|---|---|---|\n",
                ""));
  }

  private String row(Behaviour behaviour) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            behaviour.id(),
            escaped(behaviour.does()),
            behaviour.tag(),
            escaped(behaviour.source()),
            behaviour.switchName().map(this::shown).orElse(""));
  }

  private String shown(String name) {
    SwitchRow row = switches.get(name);
    if (row == null) {
      throw new IllegalStateException("the ledger names a switch that there is not: " + name);
    }
    return "`%s` = %s".formatted(name, row.standard());
  }

  private String switchTable() {
    return switches.values().stream()
        .map(
            row ->
                "| `%s` | %s | %s |\n"
                    .formatted(row.name(), row.standard(), escaped(row.meaning())))
        .sorted()
        .collect(
            Collectors.joining(
                "", "\n## Switches\n\n| switch | default | decides |\n|---|---|---|\n", ""));
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
