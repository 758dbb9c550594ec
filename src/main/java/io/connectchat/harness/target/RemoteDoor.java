package io.connectchat.harness.target;

import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.TargetKind;
import io.connectchat.harness.target.plan.Plan;
import io.connectchat.harness.target.plan.Shortfall;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;

/**
 * The one way to a real instance: through the guard, with a plan inside the quotas. Nothing else
 * makes a target of kind aws or gateway.
 *
 * @param target what chats are held with
 * @param endpoints where it is
 * @param plan what the run will ask of it
 * @param notes what its owner should know before the run, a line each
 */
public record RemoteDoor(Target target, AwsEndpoints endpoints, Plan plan, List<String> notes) {

  /**
   * Opens it, or says why not.
   *
   * @throws BadSetting when the guard or the plan refuses
   * @throws NoCredentials when nobody can sign and the target needs it
   * @throws NotReached when what is wrong with the look at the instance would keep chats from
   *     starting, too
   */
  public static RemoteDoor open(Settings settings) {
    Guard.checkSettings(settings);
    AwsEndpoints endpoints = endpoints(settings);
    List<String> notes = new ArrayList<>();
    Optional<SigV4> signer = signer(settings, endpoints, notes);
    look(settings, endpoints, signer);
    if (settings.target() == TargetKind.GATEWAY
        && !settings.start().gatewayPasses().contains("Attributes")) {
      notes.add(
          "the front is taken to drop Attributes: contacts do not carry the run's id, and sweep cannot"
              + " find a chat whose start was never answered (the service ends it after five minutes);"
              + " if yours passes them on, -Dchat.gatewayPasses=Attributes");
    }
    Plan plan = Plan.of(settings, quotas(settings, signer, notes));
    refuseOverQuota(settings, plan);
    notes.addAll(Shortfall.lines(plan, settings));
    return new RemoteDoor(target(settings, endpoints, signer), endpoints, plan, notes);
  }

  /**
   * The guard alone, for a pass of probes, which has no load to plan: the instance is allowed,
   * confirmed and bounded, and does not look like production.
   *
   * @return who signs
   * @throws BadSetting when the guard or the budget refuses
   * @throws NoCredentials when nobody can sign
   * @throws NotReached when the instance cannot be looked at
   */
  public static SigV4 guarded(Settings settings) {
    Guard.checkSettings(settings);
    AwsEndpoints endpoints = endpoints(settings);
    SigV4 signer = SigV4.forEndpoint(endpoints.connect(), settings.region());
    look(settings, endpoints, Optional.of(signer));
    return signer;
  }

  private static AwsEndpoints endpoints(Settings settings) {
    AwsEndpoints ofRegion =
        settings
            .endpoint()
            .map(own -> new AwsEndpoints(own, own))
            .orElseGet(() -> regional(settings));
    URI participant = settings.participantEndpoint().orElse(ofRegion.participant());
    return new AwsEndpoints(ofRegion.connect(), participant);
  }

  private static AwsEndpoints regional(Settings settings) {
    try {
      return AwsEndpoints.of(settings.region(), settings.fips());
    } catch (IllegalArgumentException e) {
      throw new BadSetting(e.getMessage());
    }
  }

  /** A gateway starts chats without a signature; only ending them by force needs one. */
  private static Optional<SigV4> signer(
      Settings settings, AwsEndpoints endpoints, List<String> notes) {
    try {
      return Optional.of(SigV4.forEndpoint(endpoints.connect(), settings.region()));
    } catch (NoCredentials e) {
      if (settings.target() == TargetKind.AWS) {
        throw e;
      }
      notes.add(
          "no AWS credentials: chats whose customer gets no connection stay open, and sweep cannot"
              + " end what a killed run leaves behind");
      return Optional.empty();
    }
  }

  private static void look(Settings settings, AwsEndpoints endpoints, Optional<SigV4> signer) {
    if (signer.isEmpty()) {
      Guard.checkInstance(settings, Optional.empty(), "no AWS credentials");
      return;
    }
    try (ConnectService service =
        ConnectService.of(
            endpoints.connect(),
            settings.region(),
            settings.instanceId(),
            signer.orElseThrow(),
            settings.caFile())) {
      Guard.checkInstance(settings, Optional.of(service.look()), "");
    } catch (SdkException e) {
      boolean mayStartAllTheSame =
          settings.target() == TargetKind.GATEWAY || LookRefused.isForPermission(e);
      if (!mayStartAllTheSame) {
        throw new NotReached(LookRefused.inWords(endpoints.connect(), e));
      }
      Guard.checkInstance(settings, Optional.empty(), ConnectService.why(e));
    }
  }

  /** Those of the account, where they can be seen and the service is AWS's own. */
  private static Quotas quotas(Settings settings, Optional<SigV4> signer, List<String> notes) {
    Quotas published = Quotas.published();
    if (signer.isEmpty() || settings.endpoint().isPresent()) {
      return published;
    }
    try (ServiceQuotasClient client =
        ServiceQuotasClient.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(signer.orElseThrow().credentials())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      AppliedQuotas applied = AppliedQuotas.of(client, published);
      notes.add(applied.note());
      return applied.quotas();
    } catch (SdkException e) {
      notes.add(
          "the account's own quotas cannot be read ("
              + ConnectService.why(e)
              + "): the published ones are taken");
      return published;
    }
  }

  private static void refuseOverQuota(Settings settings, Plan plan) {
    List<String> over =
        plan.exceeded().stream()
            .filter(name -> !settings.safety().exceedQuotas().contains(name))
            .toList();
    if (!over.isEmpty()) {
      throw new BadSetting(
          "the run is over quota: "
              + String.join(", ", over)
              + "; ask for less (connect-chat.jar plan tells what fits), have the quota raised, or"
              + " let the calls wait for it with -Dchat.exceedQuotas="
              + String.join(",", plan.exceeded()));
    }
  }

  private static Target target(Settings settings, AwsEndpoints endpoints, Optional<SigV4> signer) {
    Instance instance =
        new Instance(settings.region(), settings.instanceId(), settings.contactFlowId());
    Signer signs = signer.<Signer>map(found -> found).orElse(unsigned -> unsigned);
    Target aws =
        new EndpointTarget("aws", endpoints.connect(), endpoints.participant(), instance, signs);
    return settings
        .gateway()
        .<Target>map(front -> new GatewayTarget(front, instance, aws))
        .orElse(aws);
  }
}
