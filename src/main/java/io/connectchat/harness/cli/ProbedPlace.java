package io.connectchat.harness.cli;

import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.probe.Place;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.Pacing;
import io.connectchat.harness.target.SigV4;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
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
    Settings settings = Settings.load("conformance", Map.of("chat.endpoint", url.toString()));
    boolean loopback = isLoopback(url);
    return new Place(
        url,
        settings.participantEndpoint().orElse(url),
        gateway,
        new Instance(settings.region(), settings.instanceId(), settings.contactFlowId()),
        loopback ? SigV4.onLoopback(settings.region()) : SigV4.byDefaultChain(settings.region()),
        Transport.of(settings.caFile(), Limits.of(REQUEST, PATIENCE, PATIENCE)),
        loopback ? Pacing.none() : Pacing.within(Quotas.published()),
        PATIENCE,
        REQUEST);
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
