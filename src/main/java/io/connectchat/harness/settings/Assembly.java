package io.connectchat.harness.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Puts checked answers together. */
final class Assembly {
  private static final String SCRIPT = "script:";

  private final Answers answers;
  private final NamedFiles files;

  Assembly(Answers answers, NamedFiles files) {
    this.files = files;
    this.answers = answers;
  }

  Settings settings(List<String> gathered) {
    LoadAssembly load = new LoadAssembly(answers);
    List<String> warnings = new ArrayList<>(gathered);
    load.unused().ifPresent(warnings::add);
    return new Settings(
        answers.target(),
        answers.value(Known.ENDPOINT),
        answers.value(Known.PARTICIPANT_ENDPOINT),
        gateway(),
        answers.certain(Known.REGION),
        answers.value(Known.INSTANCE_ID).orElse(""),
        answers.value(Known.CONTACT_FLOW_ID).orElse(""),
        answers.value(Known.CA_FILE).flatMap(answers.folders()::file),
        answers.certain(Known.LOAD),
        load.load(),
        number(Known.MESSAGES),
        answers.certain(Known.THINK_TIME),
        answers.certain(Known.AWAIT_REPLY),
        answers.certain(Known.ECHO_TIMEOUT),
        answers.certain(Known.REPLY_TIMEOUT),
        answers.certain(Known.REQUEST_TIMEOUT),
        client(),
        transcript(),
        answers.certain(Known.SEED),
        !answers.isGiven(Known.SEED),
        files.texts(),
        files.dialogue(),
        files.personas(),
        new FakeSettings(agent(), files.faults(), answers.certain(Known.QUOTAS)),
        limits(),
        answers.certain(Known.FIPS),
        safety(),
        start(),
        oversight(),
        warnings,
        effective());
  }

  /** A script of the user's own is found from a module as from the root, as all files are. */
  private String agent() {
    String agent = answers.certain(Known.AGENT);
    return Optional.of(agent)
        .filter(spec -> spec.startsWith(SCRIPT))
        .flatMap(spec -> answers.folders().file(Path.of(spec.substring(SCRIPT.length()))))
        .map(file -> SCRIPT + file)
        .orElse(agent);
  }

  private Optional<GatewayFront> gateway() {
    return answers
        .value(Known.GATEWAY_URL)
        .map(
            url ->
                new GatewayFront(
                    url,
                    answers.value(Known.GATEWAY_API_KEY),
                    answers.value(Known.GATEWAY_AUTHORIZATION)));
  }

  private Safety safety() {
    return new Safety(
        answers.value(Known.ALLOWED_INSTANCES).orElse(List.of()),
        answers.value(Known.CONFIRM_INSTANCE).orElse(""),
        answers.value(Known.NOT_PRODUCTION).orElse(""),
        many(Known.BUDGET_CHATS),
        many(Known.BUDGET_MESSAGES),
        answers.value(Known.BUDGET_USD).stream().mapToDouble(Double::doubleValue).findFirst(),
        answers.certain(Known.PACING).equals("quotas"),
        answers.value(Known.EXCEED_QUOTAS).orElse(List.of()));
  }

  private StartSettings start() {
    Map<StartMember, String> members = new EnumMap<>(StartMember.class);
    Map<StartMember, String> origins = new EnumMap<>(StartMember.class);
    for (StartMember member : StartMember.values()) {
      answers
          .given(KnownStart.of(member))
          .ifPresent(
              given -> {
                members.put(member, given.text());
                origins.put(member, given.origin());
              });
    }
    return new StartSettings(
        members,
        origins,
        files.feeder(),
        answers.value(KnownStart.GATEWAY_PASSES).orElse(List.of()));
  }

  private Client client() {
    return new Client(
        answers.certain(Known.RETRY).equals("sdk"),
        answers.certain(Known.RECONNECT),
        answers.value(Known.ROTATE_EVERY),
        Client.Receipts.valueOf(answers.certain(Known.RECEIPTS).toUpperCase(Locale.ROOT)));
  }

  private Oversight oversight() {
    return new Oversight(
        Oversight.Calibration.valueOf(answers.certain(Known.CALIBRATE).toUpperCase(Locale.ROOT)),
        answers.value(Known.METRICS_PORT).stream().mapToInt(Math::toIntExact).findFirst(),
        answers.certain(Known.METRICS_HOST),
        answers.certain(Known.WARMUP));
  }

  private OptionalLong many(Setting<Long> setting) {
    return answers.value(setting).stream().mapToLong(Long::longValue).findFirst();
  }

  private TranscriptReading transcript() {
    boolean asked =
        answers.given(Known.TRANSCRIPT).map(Given::source).filter(Source::isUser).isPresent();
    return new TranscriptReading(
        answers.certain(Known.TRANSCRIPT),
        asked,
        answers.certain(Known.TRANSCRIPT_MIDWAY),
        answers.value(Known.TRANSCRIPT_RATE).stream().mapToDouble(Double::doubleValue).findFirst());
  }

  private List<Slo> limits() {
    return Slo.LEGS.stream().flatMap(this::limits).toList();
  }

  private Stream<Slo> limits(String leg) {
    return Slo.PERCENTILES.stream()
        .flatMap(
            figure ->
                answers.value(Known.limit(leg, figure)).stream()
                    .map(limit -> new Slo(leg, figure, limit)));
  }

  private Map<String, String> effective() {
    Map<String, String> effective = new LinkedHashMap<>();
    for (Setting<?> setting : Known.ALL) {
      answers
          .text(setting)
          .map(text -> setting.kind().isSecret() ? "***" : Shown.plain(text))
          .map(shown -> "%s (%s)".formatted(shown, answers.origin(setting)))
          .ifPresent(line -> effective.put(setting.name(), line));
    }
    return effective;
  }

  private int number(Setting<Long> setting) {
    return Math.toIntExact(answers.certain(setting));
  }
}
