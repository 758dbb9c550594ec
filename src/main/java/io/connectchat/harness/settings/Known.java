package io.connectchat.harness.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of all settings. To add one: an entry here, its place in {@link #OF_A_RUN}, and a
 * component of {@link Settings}; names, checks and the reference page follow from the entry.
 */
final class Known {

  static final Setting<URI> ENDPOINT =
      new Setting<>(
          "chat.endpoint",
          new WebAddress("http://127.0.0.1:8080"),
          Default.none(""),
          "base URL that serves both APIs, for instance a fake in another process");

  static final Setting<TargetKind> TARGET =
      new Setting<>(
          "chat.target",
          new TargetName(),
          new Default(
              "`fake`; `endpoint` when `chat.endpoint` is given",
              answers -> Optional.of(answers.isGiven(ENDPOINT) ? "endpoint" : "fake")),
          "`fake` (embedded), `endpoint`, `gateway` or `aws`");

  static final Setting<URI> PARTICIPANT_ENDPOINT =
      new Setting<>(
          "chat.participantEndpoint",
          new WebAddress("https://participant.connect.us-east-1.amazonaws.com"),
          Default.none("`chat.endpoint` on `endpoint`, else by region"),
          "base URL of the Participant Service, where it differs");

  static final Setting<URI> GATEWAY_URL =
      new Setting<>(
          "chat.gatewayUrl",
          new WebAddress("https://abc123.execute-api.us-east-1.amazonaws.com/Prod"),
          Default.none(""),
          "URL of the API Gateway and Lambda front that starts chats, for `gateway`");

  static final Setting<String> GATEWAY_API_KEY =
      new Setting<>(
          "chat.gatewayApiKey",
          new Secret("an API key of Amazon API Gateway"),
          Default.none("none"),
          "header `x-api-key` for `chat.gatewayUrl`; a secret, so rather as variable");

  static final Setting<String> GATEWAY_AUTHORIZATION =
      new Setting<>(
          "chat.gatewayAuthorization",
          new Secret("the value of an Authorization header"),
          Default.none("none"),
          "header `Authorization` for `chat.gatewayUrl`; a secret, so rather as variable");

  static final Setting<String> REGION =
      new Setting<>(
          "chat.region",
          new Word("an AWS Region such as us-east-1", "[a-z]{2,8}(-[a-z]{2,12}){1,3}-[0-9]{1,2}"),
          Default.of("us-east-1"),
          "AWS Region of the instance");

  static final Setting<String> INSTANCE_ID =
      new Setting<>(
          "chat.instanceId",
          Word.id("an Amazon Connect instance", 100),
          madeUp("00000000-0000-4000-8000-000000000001"),
          "the Amazon Connect instance");

  static final Setting<String> CONTACT_FLOW_ID =
      new Setting<>(
          "chat.contactFlowId",
          Word.id("a contact flow", 500),
          madeUp("00000000-0000-4000-8000-000000000002"),
          "the contact flow that chats start with");

  static final Setting<Boolean> FIPS =
      new Setting<>(
          "chat.fips",
          new TrueOrFalse(),
          Default.of("false"),
          "use the FIPS endpoints of the Region, for `aws`");

  static final Setting<Path> CA_FILE =
      new Setting<>(
          "chat.caFile",
          new FilePath("a PEM file with the certificates to trust"),
          Default.none("what the JDK trusts"),
          "PEM of a CA to trust, for a fake on TLS or a proxy");

  static final Setting<String> WORKLOAD =
      new Setting<>(
          "chat.workload",
          Word.any("the name of a file in simulations/workloads, or a path"),
          Default.none("per simulation"),
          "name of a file in `simulations/workloads`, or a path",
          // It must be known before the file is opened.
          EnumSet.complementOf(EnumSet.of(Source.WORKLOAD_FILE)));

  static final Setting<Double> ARRIVAL_RATE =
      new Setting<>(
          "chat.arrivalRate",
          new Rate(10_000),
          Default.none("none: closed model"),
          "open model: customers a second, reached over `chat.rampUp`; absent: closed model");

  static final Setting<Long> CUSTOMERS =
      new Setting<>(
          "chat.customers",
          new WholeNumber(1, 1_000_000),
          new Default(
              "`5` (closed); none (open)",
              answers -> answers.isGiven(ARRIVAL_RATE) ? Optional.empty() : Optional.of("5")),
          "closed model: customers at once; open model: the most customers in all");

  static final Setting<Duration> RAMP_UP =
      new Setting<>(
          "chat.rampUp",
          TimeSpan.orNone(),
          Default.of("2s"),
          "closed: time over which the customers start; open: time to full rate");

  static final Setting<Long> MESSAGES =
      new Setting<>(
          "chat.messages",
          new WholeNumber(1, 100_000),
          Default.of("3"),
          "messages each customer sends");

  static final Setting<Duration> THINK_TIME =
      new Setting<>(
          "chat.thinkTime",
          TimeSpan.orNone(),
          Default.of("500ms"),
          "from one message's intended send time to the next's");

  static final Setting<Duration> DURATION =
      new Setting<>(
          "chat.duration",
          TimeSpan.some(),
          Default.none("closed: one pass each"),
          "closed: customers start anew when they finish, until this has passed;"
              + " open: how long customers arrive");

  static final Setting<LoadShape> LOAD =
      new Setting<>(
          "chat.load",
          new ShapeName(),
          Default.of("steady"),
          "shape of the load: `steady`; `ramp`: rises over `chat.duration`; `step`: rises in steps;"
              + " `spike`: much more for a while; `soak`: steady, and what drifts is reported;"
              + " `capacity`: looks for the highest rate at which all limits hold");

  static final Setting<Long> STEP_COUNT =
      new Setting<>(
          "chat.step.count",
          new WholeNumber(1, 1_000),
          Default.of("5"),
          "`step`: in how many equal steps the load rises to the full one");

  static final Setting<Duration> STEP_HOLD =
      new Setting<>(
          "chat.step.hold",
          TimeSpan.atLeastASecond(),
          Default.of("30s"),
          "`step`: how long each step lasts");

  static final Setting<Double> SPIKE_TO =
      new Setting<>(
          "chat.spike.to",
          new Rate(100_000),
          Default.none("none"),
          "`spike`: the load at its top, customers a second (open model) or at once (closed)");

  static final Setting<Duration> SPIKE_AFTER =
      new Setting<>(
          "chat.spike.after",
          TimeSpan.atLeastASecond(),
          Default.of("10s"),
          "`spike`: how long the normal load lasts before it");

  static final Setting<Duration> SPIKE_HOLD =
      new Setting<>(
          "chat.spike.hold",
          TimeSpan.atLeastASecond(),
          Default.of("10s"),
          "`spike`: how long it lasts; the normal load follows until `chat.duration` is over");

  static final Setting<Double> CAPACITY_FROM =
      new Setting<>(
          "chat.capacity.from",
          new Rate(10_000),
          Default.of("1"),
          "`capacity`: customers a second at the first level");

  static final Setting<Double> CAPACITY_TO =
      new Setting<>(
          "chat.capacity.to",
          new Rate(10_000),
          Default.of("50"),
          "`capacity`: the highest rate to try");

  static final Setting<Double> CAPACITY_STEP =
      new Setting<>(
          "chat.capacity.step",
          new Rate(10_000),
          Default.of("1"),
          "`capacity`: by how much the rate rises from level to level");

  static final Setting<Duration> CAPACITY_HOLD =
      new Setting<>(
          "chat.capacity.hold",
          TimeSpan.atLeastASecond(),
          Default.of("30s"),
          "`capacity`: how long each level lasts");

  static final Setting<String> DIALOGUE =
      new Setting<>(
          "chat.dialogue",
          Word.any(Shelf.DIALOGUES.expected()),
          Default.none("per simulation"),
          "what customers say and expect, step by step: name of a file in `simulations/dialogues`,"
              + " or a path");

  static final Setting<String> TEXTS =
      new Setting<>(
          "chat.texts",
          new Word("corpus, or the path of a .csv or .json file", "corpus|(?s).+\\.(csv|json)"),
          Default.of(NamedFiles.CORPUS),
          "what customers say behind a message's proof: the built-in `corpus`, or a file: CSV with a"
              + " column `text`, or a JSON list of texts");

  static final Setting<String> PERSONAS =
      new Setting<>(
          "chat.personas",
          Word.any(Shelf.PERSONAS.expected()),
          Default.none("those of the dialogue"),
          "how customers type, think, wait and abandon: name of a file in `simulations/personas`,"
              + " or a path");

  static final Setting<String> AGENT =
      new Setting<>(
          "chat.agent",
          new Word("echo, silent or script:FILE, such as script:bank", "echo|silent|script:.+"),
          Default.of("echo"),
          "who answers on the embedded fake: `echo`, `silent` or `script:FILE`, such as"
              + " `script:bank` (`mock-server/SCRIPTS.md`)");

  static final Setting<String> FAULTS =
      new Setting<>(
          "chat.faults",
          Word.any(Shelf.FAULTS.expected()),
          Default.none("none"),
          "what goes wrong on the embedded fake: name of a file in `simulations/faults`, or a path"
              + " (`mock-server/FAULTS.md`)");

  static final Setting<String> QUOTAS =
      new Setting<>(
          "chat.quotas",
          new Word("off or aws", "off|aws"),
          Default.of("off"),
          "quotas of the embedded fake: `off`, or `aws` for those of a new AWS account");

  static final Setting<Boolean> AWAIT_REPLY =
      new Setting<>(
          "chat.awaitReply",
          new TrueOrFalse(),
          new Default(
              "`true` on `fake` without a dialogue, else `false`",
              answers ->
                  Optional.of(
                      String.valueOf(
                          answers.target() == TargetKind.FAKE && !answers.isGiven(DIALOGUE)))),
          "wait for the other side's answer to each message, not only for the echo");

  static final Setting<Duration> ECHO_TIMEOUT =
      new Setting<>(
          "chat.echoTimeout",
          TimeSpan.some(),
          Default.of("10s"),
          "how long a customer waits for the echo of its message");

  static final Setting<Duration> REPLY_TIMEOUT =
      new Setting<>(
          "chat.replyTimeout",
          TimeSpan.some(),
          Default.of("30s"),
          "how long a customer waits for the other side's answer");

  static final Setting<Duration> REQUEST_TIMEOUT =
      new Setting<>(
          "chat.requestTimeout",
          TimeSpan.some(),
          Default.of("10s"),
          "how long one HTTP call may take");

  static final Setting<String> RETRY =
      new Setting<>(
          "chat.retry",
          new Word("none or sdk", "none|sdk"),
          Default.of("none"),
          "`sdk`: calls without an answer, 429 and 5xx are made again as the AWS SDKs do it, with the"
              + " same ClientToken");

  static final Setting<Boolean> RECONNECT =
      new Setting<>(
          "chat.reconnect",
          new TrueOrFalse(),
          Default.of("false"),
          "reconnect when the socket is lost or a heartbeat has no answer, and read what was missed"
              + " from the transcript");

  static final Setting<Duration> ROTATE_EVERY =
      new Setting<>(
          "chat.rotateEvery",
          TimeSpan.some(),
          Default.none("a minute before the connection or its token expires"),
          "after what time a new socket takes over from a customer's old one");

  static final Setting<String> RECEIPTS =
      new Setting<>(
          "chat.receipts",
          new Word("none, delivered or read", "none|delivered|read"),
          Default.of("none"),
          "receipts that customers send by themselves, paced as AWS's clients pace them");

  static final Setting<Double> TRANSCRIPT =
      new Setting<>(
          "chat.transcript",
          new Share(),
          Default.of("true"),
          "reconcile with GetTranscript before each disconnect: `true`, `false`,"
              + " or a share such as `0.1`");

  static final Setting<Double> TRANSCRIPT_MIDWAY =
      new Setting<>(
          "chat.transcriptMidway",
          new Share(),
          new Default(
              "`0.1`; `false` on `aws` and `gateway`, where reads are scarce",
              answers ->
                  Optional.of(
                      switch (answers.target()) {
                        case FAKE, ENDPOINT -> "0.1";
                        case GATEWAY, AWS -> "false";
                      })),
          "which share of the customers that `chat.transcript` names also read the transcript once"
              + " in mid-chat; a later reading must have what an earlier one had");

  static final Setting<Double> TRANSCRIPT_RATE =
      new Setting<>(
          "chat.transcriptRate",
          new Rate(100_000),
          Default.none("none"),
          "the most GetTranscript calls a second of the whole run; a reading waits for its turn");

  static final Setting<List<String>> ALLOWED_INSTANCES =
      new Setting<>(
          "chat.allowedInstances",
          new Words(
              "ids of Amazon Connect instances with commas between them",
              "[A-Za-z0-9:/_.-]{1,100}"),
          Default.none("none"),
          "ids of the instances that may be loaded at all; needed on `aws` and `gateway`");

  static final Setting<String> CONFIRM_INSTANCE =
      new Setting<>(
          "chat.confirmInstance",
          Word.id("the instance that this run is for", 100),
          Default.none("none"),
          "the instance id once more, typed for this run; needed on `aws` and `gateway`");

  static final Setting<String> NOT_PRODUCTION =
      new Setting<>(
          "chat.notProduction",
          Word.any("the alias of the instance"),
          Default.none("none"),
          "alias of an instance that looks like production and is none");

  static final Setting<Long> BUDGET_CHATS =
      new Setting<>(
          "chat.budget.chats",
          new WholeNumber(1, 100_000_000),
          Default.none("none"),
          "the most chats that are started; the run ends there");

  static final Setting<Long> BUDGET_MESSAGES =
      new Setting<>(
          "chat.budget.messages",
          new WholeNumber(1, 1_000_000_000),
          Default.none("none"),
          "the most messages that are sent; the run ends there");

  static final Setting<Double> BUDGET_USD =
      new Setting<>(
          "chat.budget.usd",
          new Dollars(),
          Default.none("none"),
          "the most US dollars that messages may cost, sent and received; the run ends there");

  static final Setting<String> PACING =
      new Setting<>(
          "chat.pacing",
          new Word("quotas or off", "quotas|off"),
          new Default(
              "`quotas` on `aws` and `gateway`, else `off`",
              answers ->
                  Optional.of(
                      switch (answers.target()) {
                        case FAKE, ENDPOINT -> "off";
                        case GATEWAY, AWS -> "quotas";
                      })),
          "`quotas`: calls wait so that the run stays inside Amazon Connect's quotas");

  static final Setting<List<String>> EXCEED_QUOTAS =
      new Setting<>(
          "chat.exceedQuotas",
          new Words(
              "names of operations such as SendMessage, or concurrentChats, with commas between them",
              "[A-Za-z]{4,60}"),
          Default.none("none"),
          "quotas that the plan of a run may exceed, by name");

  static final Setting<Duration> WARMUP =
      new Setting<>(
          "chat.warmup",
          TimeSpan.orNone(),
          new Default("`10s` where `chat.duration` is a minute or more, else `0s`", Known::warmUp),
          "what begins in the run's first time, while code is cold, is left out of the statistics of"
              + " latency; delivery is judged for every message");

  private static Optional<String> warmUp(Answers answers) {
    boolean isLong =
        answers
            .value(DURATION)
            .filter(all -> all.compareTo(Duration.ofMinutes(1)) >= 0)
            .isPresent();
    return Optional.of(isLong ? "10s" : "0s");
  }

  static final Setting<String> CALIBRATE =
      new Setting<>(
          "chat.calibrate",
          new Word("auto, true or false", "auto|true|false"),
          Default.of("auto"),
          "measure first what this machine can inject, and refuse a load beyond it; `auto`: before a"
              + " large load");

  static final Setting<Long> METRICS_PORT =
      new Setting<>(
          "chat.metricsPort",
          new WholeNumber(0, 65_535),
          Default.none("none"),
          "serve the run's figures to Prometheus at `/metrics` on this port; `0`: any free one");

  static final Setting<String> METRICS_HOST =
      new Setting<>(
          "chat.metricsHost",
          new Word("an address of this machine, such as 0.0.0.0", "[A-Za-z0-9.:_-]{1,253}"),
          Default.of("127.0.0.1"),
          "address that `chat.metricsPort` listens on");

  static final Setting<Long> SEED =
      new Setting<>(
          "chat.seed",
          WholeNumber.any(),
          new Default("drawn", answers -> Optional.of(answers.drawnSeed())),
          "seed of every random choice; printed when drawn");

  static final Setting<String> REPORTS =
      new Setting<>(
          "chat.reports",
          Word.any("a folder"),
          Default.none("`reports`"),
          "where runs write, relative to the root (for Maven: only as `-Dchat.reports=DIR`)",
          // Maven reads it, before there is a simulation.
          EnumSet.of(Source.PROPERTY));

  private static final List<Setting<?>> OF_A_RUN =
      List.of(
          TARGET,
          ENDPOINT,
          PARTICIPANT_ENDPOINT,
          GATEWAY_URL,
          GATEWAY_API_KEY,
          GATEWAY_AUTHORIZATION,
          REGION,
          INSTANCE_ID,
          CONTACT_FLOW_ID,
          FIPS,
          CA_FILE,
          WORKLOAD,
          CUSTOMERS,
          ARRIVAL_RATE,
          RAMP_UP,
          MESSAGES,
          THINK_TIME,
          DURATION,
          LOAD,
          STEP_COUNT,
          STEP_HOLD,
          SPIKE_TO,
          SPIKE_AFTER,
          SPIKE_HOLD,
          CAPACITY_FROM,
          CAPACITY_TO,
          CAPACITY_STEP,
          CAPACITY_HOLD,
          TEXTS,
          DIALOGUE,
          PERSONAS,
          AGENT,
          FAULTS,
          QUOTAS,
          AWAIT_REPLY,
          ECHO_TIMEOUT,
          REPLY_TIMEOUT,
          REQUEST_TIMEOUT,
          RETRY,
          RECONNECT,
          ROTATE_EVERY,
          RECEIPTS,
          TRANSCRIPT,
          TRANSCRIPT_MIDWAY,
          TRANSCRIPT_RATE,
          ALLOWED_INSTANCES,
          CONFIRM_INSTANCE,
          NOT_PRODUCTION,
          BUDGET_CHATS,
          BUDGET_MESSAGES,
          BUDGET_USD,
          PACING,
          EXCEED_QUOTAS,
          WARMUP,
          CALIBRATE,
          METRICS_PORT,
          METRICS_HOST,
          SEED,
          REPORTS);

  /** In the order of the reference table. */
  static final List<Setting<?>> PLAIN =
      Stream.concat(OF_A_RUN.stream(), KnownStart.ALL.stream()).toList();

  /** {@link #PLAIN}, then one for each leg and percentile. */
  static final List<Setting<?>> ALL = withLimits();

  private Known() {}

  static Optional<Setting<?>> byName(String name) {
    return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  static Optional<Setting<?>> byEnvironmentName(String name) {
    return ALL.stream().filter(setting -> setting.environmentName().equals(name)).findFirst();
  }

  /** {@code chat.slo.LEG.PERCENTILE}. */
  static Setting<Duration> limit(String leg, String percentile) {
    return new Setting<>(
        Slo.name(leg, percentile),
        TimeSpan.some(),
        Default.none("none"),
        "limit that the verdict checks");
  }

  private static Default madeUp(String id) {
    return new Default(
        "a made-up id on `fake` and `endpoint`",
        answers ->
            switch (answers.target()) {
              case FAKE, ENDPOINT -> Optional.of(id);
              case GATEWAY, AWS -> Optional.empty();
            });
  }

  private static List<Setting<?>> withLimits() {
    List<Setting<?>> all = new ArrayList<>(PLAIN);
    Slo.LEGS.forEach(leg -> Slo.PERCENTILES.forEach(figure -> all.add(limit(leg, figure))));
    return List.copyOf(all);
  }
}
