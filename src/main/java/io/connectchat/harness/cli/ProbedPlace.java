package io.connectchat.harness.cli;

import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.probe.Place;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Safety;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.SettingsSources;
import io.connectchat.harness.settings.TargetKind;
import io.connectchat.harness.target.AwsEndpoints;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.Pacing;
import io.connectchat.harness.target.RemoteDoor;
import io.connectchat.harness.target.SigV4;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The service that the command line names, as a place for probes. */
final class ProbedPlace {
  private static final int MOST_PORT = 65_535;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration REQUEST = Duration.ofSeconds(10);

  private ProbedPlace() {}

  /**
   * A place; whatever else it needs to be reached is in the settings.
   *
   * @throws io.connectchat.harness.settings.BadSetting when one of these is wrong
   */
  static Place of(URI url, Optional<URI> gateway) {
    return of(url, gateway, SettingsSources.ofProcess());
  }

  /** The same with settings from elsewhere. */
  static Place of(URI url, Optional<URI> gateway, SettingsSources sources) {
    Settings settings = settings(url, sources);
    boolean guarded = settings.target() == TargetKind.AWS;
    boolean loopback = isLoopback(url);
    SigV4 signer =
        guarded ? RemoteDoor.guarded(settings) : SigV4.forEndpoint(url, settings.region());
    Place place =
        new Place(
            url,
            participant(url, settings),
            gateway,
            new Instance(settings.region(), settings.instanceId(), settings.contactFlowId()),
            signer,
            Transport.of(settings.caFile(), Limits.of(REQUEST, PATIENCE, PATIENCE)),
            loopback && !guarded ? Pacing.none() : Pacing.within(Quotas.published()),
            PATIENCE,
            REQUEST);
    return guarded ? place.writing(ProbedLedger.open(settings, place, reports(sources))) : place;
  }

  /**
   * Whether what a pass does is within the budget of whoever owns the instance.
   *
   * @throws BadSetting when it is not
   */
  static void withinBudget(URI url, int chats, int messages) {
    withinBudget(settings(url, SettingsSources.ofProcess()).safety(), chats, messages);
  }

  static void withinBudget(Safety safety, int chats, int messages) {
    double usd = messages * Quotas.published().highest().usd();
    if (chats > safety.budgetChats().orElse(Long.MAX_VALUE)) {
      throw new BadSetting("chat.budget.chats: this pass starts " + chats + " chats");
    } else if (messages > safety.budgetMessages().orElse(Long.MAX_VALUE)) {
      throw new BadSetting("chat.budget.messages: this pass sends " + messages + " messages");
    } else if (usd > safety.budgetUsd().orElse(Double.MAX_VALUE)) {
      throw new BadSetting(
          String.format(Locale.ROOT, "chat.budget.usd: this pass costs %.2f and answers", usd));
    }
  }

  /** Amazon Connect itself is target aws, whoever forgets to say so. */
  private static Settings settings(URI url, SettingsSources sources) {
    String target = isAmazon(url) ? "aws" : "endpoint";
    return Settings.load(
        sources, "conformance", Map.of("chat.endpoint", url.toString(), "chat.target", target));
  }

  private static Path reports(SettingsSources sources) {
    return Path.of(sources.properties().getOrDefault("chat.reports", "reports"));
  }

  private static URI participant(URI url, Settings settings) {
    return settings
        .participantEndpoint()
        .orElseGet(
            () ->
                isAmazon(url)
                    ? AwsEndpoints.of(settings.region(), settings.fips()).participant()
                    : url);
  }

  private static boolean isAmazon(URI url) {
    return url.getHost().matches("(?i).+\\.(amazonaws\\.com(\\.cn)?|api\\.aws)");
  }

  /** Refuses what is no URL of a web service. */
  static void checkUrl(String option, URI url) {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null || !hasGoodPort(url)) {
      throw new IllegalArgumentException(
          option + " " + url + ": expected a URL such as http://127.0.0.1:8080");
    }
  }

  private static boolean hasGoodPort(URI url) {
    return url.getPort() <= MOST_PORT && !url.getRawAuthority().endsWith(":");
  }

  static boolean isLoopback(URI url) {
    try {
      return InetAddress.getByName(url.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
