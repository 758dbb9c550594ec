package io.connectchat.harness.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What holds between settings. To add a check: a method that finds a problem or nothing, and its
 * place in the list.
 */
final class Combinations {

  private static final List<Function<Answers, Optional<Problem>>> ALL =
      List.of(
          Combinations::endpointNeedsItsAddress,
          Combinations::endpointIsUsed,
          Combinations::gatewayNeedsItsUrl,
          Combinations::gatewayUrlIsUsed,
          answers -> onlyOnGateway(answers, Known.GATEWAY_API_KEY),
          answers -> onlyOnGateway(answers, Known.GATEWAY_AUTHORIZATION),
          answers -> onlyOnGateway(answers, KnownStart.GATEWAY_PASSES),
          Combinations::fipsIsUsed,
          Combinations::amazonIsNoEndpoint,
          Combinations::participantEndpointIsUsed,
          answers -> onlyOnFake(answers, Known.AGENT),
          answers -> onlyOnFake(answers, Known.FAULTS),
          answers -> onlyOnFake(answers, Known.QUOTAS),
          answers -> awsNeeds(answers, Known.INSTANCE_ID),
          answers -> awsNeeds(answers, Known.CONTACT_FLOW_ID),
          Combinations::openModelEnds,
          Combinations::replyLimitsHaveReplies,
          Combinations::caFileIsThere);

  private Combinations() {}

  static void check(Answers answers, Problems problems) {
    ALL.forEach(check -> check.apply(answers).ifPresent(problems::add));
    LoadChecks.ALL.forEach(check -> check.apply(answers).ifPresent(problems::add));
    UnusedChecks.ALL.forEach(check -> check.apply(answers).ifPresent(problems::add));
  }

  private static Optional<Problem> endpointNeedsItsAddress(Answers answers) {
    return when(
        answers.target() == TargetKind.ENDPOINT && !answers.isGiven(Known.ENDPOINT),
        () ->
            answers.problem(
                Known.TARGET,
                "endpoint needs its address as well, for instance"
                    + " -Dchat.endpoint=http://127.0.0.1:8080"));
  }

  private static Optional<Problem> endpointIsUsed(Answers answers) {
    return unused(answers, Known.ENDPOINT, answers.target() == TargetKind.FAKE);
  }

  private static Optional<Problem> gatewayNeedsItsUrl(Answers answers) {
    return when(
        answers.target() == TargetKind.GATEWAY && !answers.isGiven(Known.GATEWAY_URL),
        () ->
            answers.problem(
                Known.TARGET,
                "gateway needs its URL as well, for instance"
                    + " -Dchat.gatewayUrl=https://abc123.execute-api.us-east-1.amazonaws.com/Prod"));
  }

  private static Optional<Problem> gatewayUrlIsUsed(Answers answers) {
    return unused(answers, Known.GATEWAY_URL, answers.target() != TargetKind.GATEWAY);
  }

  private static Optional<Problem> onlyOnGateway(Answers answers, Setting<?> header) {
    return unused(answers, header, answers.target() != TargetKind.GATEWAY);
  }

  private static Optional<Problem> fipsIsUsed(Answers answers) {
    return unused(answers, Known.FIPS, answers.target() != TargetKind.AWS);
  }

  /** A real instance has a guard before it, which an endpoint has not. */
  private static Optional<Problem> amazonIsNoEndpoint(Answers answers) {
    boolean amazon =
        answers
            .value(Known.ENDPOINT)
            .filter(uri -> uri.getHost().matches("(?i).+\\.(amazonaws\\.com(\\.cn)?|api\\.aws)"))
            .isPresent();
    return when(
        amazon && answers.target() == TargetKind.ENDPOINT,
        () ->
            answers.problem(
                Known.ENDPOINT, "a real instance is reached by chat.target=aws, with its guard"));
  }

  /** A workload that says how the fake is to be may be run against anything all the same. */
  private static Optional<Problem> onlyOnFake(Answers answers, Setting<?> setting) {
    boolean meant =
        answers
            .given(setting)
            .map(Given::source)
            .filter(source -> source == Source.PROPERTY || source == Source.ENVIRONMENT)
            .isPresent();
    return unused(answers, setting, meant && answers.target() != TargetKind.FAKE);
  }

  private static Optional<Problem> participantEndpointIsUsed(Answers answers) {
    return unused(answers, Known.PARTICIPANT_ENDPOINT, answers.target() == TargetKind.FAKE);
  }

  /** An address that nothing would be sent to: the user believes that it is tested. */
  private static Optional<Problem> unused(Answers answers, Setting<?> address, boolean unused) {
    return when(
        unused && answers.isGiven(address),
        () ->
            answers.problem(
                address,
                "not used, for chat.target is %s (%s); change chat.target or leave this out"
                    .formatted(answers.target().text(), answers.origin(Known.TARGET))));
  }

  private static Optional<Problem> awsNeeds(Answers answers, Setting<?> id) {
    return when(
        answers.target() == TargetKind.AWS && !answers.isGiven(id),
        () ->
            answers.problem(
                Known.TARGET, "aws needs " + id.name() + " as well: " + id.kind().expected()));
  }

  private static Optional<Problem> openModelEnds(Answers answers) {
    return when(
        answers.certain(Known.LOAD) == LoadShape.STEADY
            && answers.isGiven(Known.ARRIVAL_RATE)
            && !answers.isGiven(Known.DURATION)
            && !answers.isGiven(Known.CUSTOMERS),
        () ->
            answers.problem(
                Known.ARRIVAL_RATE,
                "the open model needs an end, chat.duration=1m for instance, or chat.customers=100"
                    + " for so many in all"));
  }

  /** In a dialogue replies are timed, whoever waits for them. */
  private static Optional<Problem> replyLimitsHaveReplies(Answers answers) {
    if (answers.isGiven(Known.DIALOGUE)) {
      return Optional.empty();
    }
    return Slo.PERCENTILES.stream()
        .<Setting<?>>map(figure -> Known.limit("reply", figure))
        .filter(limit -> answers.isGiven(limit) && !answers.certain(Known.AWAIT_REPLY))
        .findFirst()
        .map(
            limit ->
                answers.problem(
                    limit,
                    "no reply is awaited, so none is timed; set chat.awaitReply=true as well"));
  }

  private static Optional<Problem> caFileIsThere(Answers answers) {
    return answers
        .value(Known.CA_FILE)
        .filter(path -> answers.folders().file(path).isEmpty())
        .map(
            path ->
                answers.problem(
                    Known.CA_FILE,
                    "no file %s (looked in %s and the folders above it)"
                        .formatted(Shown.quoted(path.toString()), answers.folders().shown())));
  }

  private static Optional<Problem> when(boolean wrong, Supplier<Problem> problem) {
    return wrong ? Optional.of(problem.get()) : Optional.empty();
  }
}
