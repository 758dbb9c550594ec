package io.connectchat.harness.dialogue;

import io.connectchat.harness.settings.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads personas, from a file of their own or from a dialogue. */
final class PersonaReader {
  private static final List<String> KEYS =
      List.of("share", "typing", "think", "patience", "abandons");
  private static final double MOST_SHARE = 999_999;
  private static final double MOST_CHARACTERS = 10_000;

  private PersonaReader() {}

  static List<Persona> read(TextFile file) {
    Map<String, Yaml> top =
        Yaml.of(file, "a file of personas").mapping(List.of("about", "personas"));
    if (!top.containsKey("personas")) {
      throw Yaml.of(file, "a file of personas").wrong("'personas' is missing");
    }
    return personas(top.get("personas"));
  }

  static List<Persona> personas(Yaml section) {
    List<Persona> personas = new ArrayList<>();
    section.mapping(List.of()).forEach((name, value) -> personas.add(persona(name, value)));
    if (personas.isEmpty()) {
      throw section.wrong("expected at least one persona, such as 'hurried: {think: 1s}'");
    }
    return personas;
  }

  private static Persona persona(String name, Yaml value) {
    Map<String, Yaml> of = value.mapping(KEYS);
    double[] typing = typing(Optional.ofNullable(of.get("typing")));
    return new Persona(
        name,
        Optional.ofNullable(of.get("share")).map(PersonaReader::share).orElse(1.0),
        typing[0],
        typing[1],
        Optional.ofNullable(of.get("think")).map(Values::span).orElse(Span.none()),
        Optional.ofNullable(of.get("patience")).map(Values::span),
        Optional.ofNullable(of.get("abandons")).map(PersonaReader::likely).orElse(0.0));
  }

  private static double share(Yaml value) {
    return value.parsed(
        "a number above 0 such as 3 or 0.3",
        text -> Values.number(text).filter(n -> 0 < n && n <= MOST_SHARE));
  }

  private static double likely(Yaml value) {
    return Values.number(value, 0, 1, "a number from 0 to 1 such as 0.05");
  }

  /** Characters a minute, of the slowest and of the fastest. */
  private static double[] typing(Optional<Yaml> value) {
    return value
        .map(
            given ->
                given.parsed("characters a minute such as 200 or 150..300", PersonaReader::speeds))
        .orElse(new double[] {0, 0});
  }

  private static Optional<double[]> speeds(String text) {
    String[] ends = text.split("\\.\\.", -1);
    Optional<Double> from = Values.number(ends[0].strip());
    Optional<Double> to = Values.number(ends[ends.length - 1].strip());
    return ends.length <= 2
            && from.filter(speed -> speed >= 1).isPresent()
            && to.filter(speed -> speed >= from.get() && speed <= MOST_CHARACTERS).isPresent()
        ? Optional.of(new double[] {from.get(), to.get()})
        : Optional.empty();
  }
}
