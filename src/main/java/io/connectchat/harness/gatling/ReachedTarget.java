package io.connectchat.harness.gatling;

import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.settings.Safety;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.target.Budget;
import io.connectchat.harness.target.EndpointTarget;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.LedgerEntry;
import io.connectchat.harness.target.NoCredentials;
import io.connectchat.harness.target.NotReached;
import io.connectchat.harness.target.Pacing;
import io.connectchat.harness.target.RemoteDoor;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.target.plan.PlanText;
import io.connectchat.harness.wire.Operation;
import io.connectchat.mock.ConnectChatMock;
import java.net.URI;
import java.time.Instant;

/**
 * The target of a run, known to answer; with a fake of its own where none is given.
 *
 * @param connect base URL of the Amazon Connect Service
 * @param participant base URL of the Participant Service
 * @param pacing keeps calls to the target's quotas, if it is to
 * @param budget what may be used up before the run ends
 */
record ReachedTarget(
    Target target, URI connect, URI participant, Pacing pacing, Budget budget, Runnable closing)
    implements AutoCloseable {

  /**
   * Starts the embedded fake, or sees whether the given target answers as Amazon Connect does.
   *
   * @throws Unreachable when it does not
   */
  static ReachedTarget of(Settings settings, Transport transport, FirstCustomer.Way way) {
    Instance instance =
        new Instance(settings.region(), settings.instanceId(), settings.contactFlowId());
    return switch (settings.target()) {
      case FAKE ->
          embedded(settings, instance, EmbeddedFake.start(settings.fake(), settings.seed()));
      case ENDPOINT -> endpoint(settings, instance, transport);
      case GATEWAY, AWS -> remote(settings, transport, way);
    };
  }

  private static ReachedTarget embedded(
      Settings settings, Instance instance, ConnectChatMock fake) {
    Target target =
        new EndpointTarget(
            "fake", fake.url(), fake.url(), instance, SigV4.onLoopback(instance.region()));
    return reached(settings, target, fake.url(), fake.url(), Quotas.published(), fake::close);
  }

  private static ReachedTarget endpoint(Settings settings, Instance instance, Transport transport) {
    URI connect = settings.endpoint().orElseThrow();
    URI participant = settings.participantEndpoint().orElse(connect);
    Preflight.check(connect, participant, transport);
    SigV4 signer = signer(connect, instance.region());
    Target target = new EndpointTarget("endpoint", connect, participant, instance, signer);
    return reached(settings, target, connect, participant, Quotas.published(), () -> {});
  }

  /** A real instance: what will be asked of it is said, and tried with one customer. */
  private static ReachedTarget remote(
      Settings settings, Transport transport, FirstCustomer.Way way) {
    try {
      RemoteDoor door = RemoteDoor.open(settings);
      PlanText.lines(door.plan()).forEach(System.out::println);
      door.notes().forEach(note -> System.err.println("connect-chat: " + note));
      ReachedTarget reached =
          reached(
              settings,
              door.target(),
              door.endpoints().connect(),
              door.endpoints().participant(),
              door.plan().quotas(),
              () -> {});
      FirstCustomer.tries(reached, transport, way, reached.entry(way.run(), settings));
      return reached;
    } catch (NoCredentials | NotReached e) {
      throw new Unreachable(e.getMessage());
    }
  }

  private static ReachedTarget reached(
      Settings settings,
      Target target,
      URI connect,
      URI participant,
      Quotas quotas,
      Runnable closing) {
    Safety safety = settings.safety();
    Pacing pacing = safety.paced() ? Pacing.within(quotas) : Pacing.none();
    settings
        .transcript()
        .mostASecond()
        .ifPresent(rate -> pacing.atMost(Operation.GET_TRANSCRIPT.title(), rate));
    Budget budget =
        new Budget(
            safety.budgetChats(),
            safety.budgetMessages(),
            safety.budgetUsd(),
            quotas.highest().usd());
    return new ReachedTarget(target, connect, participant, pacing, budget, closing);
  }

  private static SigV4 signer(URI connect, String region) {
    try {
      return SigV4.forEndpoint(connect, region);
    } catch (NoCredentials e) {
      throw new Unreachable(e.getMessage());
    }
  }

  /** The first line of the run's ledger. */
  LedgerEntry.Opened entry(String run, Settings settings) {
    return new LedgerEntry.Opened(
        run,
        Instant.now().toString(),
        target.name(),
        connect.toString(),
        participant.toString(),
        settings.region(),
        settings.instanceId(),
        settings.contactFlowId());
  }

  @Override
  public void close() {
    closing.run();
  }
}
