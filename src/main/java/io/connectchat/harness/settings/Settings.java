package io.connectchat.harness.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a user can set about a run, read and checked. See {@link #reference()} for each setting.
 *
 * @param target what the run talks to
 * @param endpoint base URL that serves both APIs, without a slash at its end; present on {@link
 *     TargetKind#ENDPOINT}, and on the others but the fake where it is not the Region's own
 * @param participantEndpoint base URL of the Participant Service where it differs, without a slash
 *     at its end; never on {@link TargetKind#FAKE}
 * @param gateway the front that starts chats; present exactly on {@link TargetKind#GATEWAY}
 * @param region AWS Region, such as {@code us-east-1}
 * @param instanceId id or ARN of the instance; empty only on {@link TargetKind#GATEWAY}, whose
 *     front may know its own
 * @param contactFlowId id or ARN of the contact flow; empty only on {@link TargetKind#GATEWAY}
 * @param caFile PEM file with certificates to trust; it was there when the settings were read
 * @param shape how the load changes while the run lasts
 * @param load how customers come
 * @param messages messages each customer sends, from 1
 * @param thinkTime from one message's intended send time to the next's; may be zero
 * @param awaitReply whether a customer waits for the other side's answer to each message
 * @param echoTimeout how long a customer waits for the echo of its message
 * @param replyTimeout how long a customer waits for the answer
 * @param requestTimeout how long one HTTP call may take
 * @param client what a customer's client does by itself
 * @param transcript how many conversations are reconciled with GetTranscript
 * @param seed seed of every random choice
 * @param seedDrawn whether the seed was drawn, and so should be printed
 * @param texts what customers say where no dialogue tells them; empty for the built-in corpus
 * @param dialogue what customers say and expect; empty where the simulation says it
 * @param personas how they behave, where it is not left to the dialogue
 * @param fake how the embedded fake is to be
 * @param slos limits that the verdict checks, in the order of {@link Slo#LEGS}
 * @param fips whether the FIPS endpoints of the Region are used, on {@link TargetKind#AWS}
 * @param safety what keeps a run on a real instance within what its owner agreed to
 * @param start how chats are started, beyond the customer's name
 * @param oversight how the generator is looked after, before and while it runs
 * @param warnings one line each about what was ignored, such as an unknown {@code CHAT_*} variable
 * @param effective every setting in force, by name and in the order of the reference, as {@code
 *     VALUE (ORIGIN)}: {@code 50 (-Dchat.customers)}, {@code 50 (CHAT_CUSTOMERS)}, {@code 50
 *     (simulations/workloads/spike.conf:7)}, {@code 50 (LoadSimulation)}, {@code 5 (default)}. For
 *     people to read; of a secret it only says that it was given
 */
public record Settings(
    TargetKind target,
    Optional<URI> endpoint,
    Optional<URI> participantEndpoint,
    Optional<GatewayFront> gateway,
    String region,
    String instanceId,
    String contactFlowId,
    Optional<Path> caFile,
    LoadShape shape,
    Load load,
    int messages,
    Duration thinkTime,
    boolean awaitReply,
    Duration echoTimeout,
    Duration replyTimeout,
    Duration requestTimeout,
    Client client,
    TranscriptReading transcript,
    long seed,
    boolean seedDrawn,
    Optional<TextFile> texts,
    Optional<TextFile> dialogue,
    Optional<TextFile> personas,
    FakeSettings fake,
    List<Slo> slos,
    boolean fips,
    Safety safety,
    StartSettings start,
    Oversight oversight,
    List<String> warnings,
    Map<String, String> effective) {

  public Settings {
    slos = List.copyOf(slos);
    warnings = List.copyOf(warnings);
    effective = Collections.unmodifiableMap(new LinkedHashMap<>(effective));
  }

  /**
   * Reads the settings of this process, strongest first: system properties, environment, workload
   * file, the simulation's own defaults, defaults.
   *
   * @param simulation name of the simulation, for messages
   * @param simulationDefaults by full name, such as {@code chat.customers}
   * @throws BadSetting if anything given, also what something stronger overrides, is unknown or
   *     wrong
   */
  public static Settings load(String simulation, Map<String, String> simulationDefaults) {
    return load(SettingsSources.ofProcess(), simulation, simulationDefaults);
  }

  /** As {@link #load(String, Map)}, from the given sources. */
  public static Settings load(
      SettingsSources sources, String simulation, Map<String, String> simulationDefaults) {
    Problems problems = new Problems();
    Gathered gathered = Gathered.from(sources, simulation, simulationDefaults, problems);
    Map<String, Given> strongest = new Checks(problems).strongest(gathered.given());
    problems.refuseAny();

    String seed = Long.toString(sources.seed().getAsLong());
    Answers answers = new Answers(strongest, new Folders(sources.folder()), seed);
    Combinations.check(answers, problems);
    NamedFiles files = NamedFiles.of(strongest, sources, problems);
    problems.refuseAny();
    return new Assembly(answers, files).settings(gathered.warnings());
  }

  /** All settings as a table in Markdown: name, environment variable, meaning, default. */
  public static String reference() {
    return Reference.markdown();
  }
}
