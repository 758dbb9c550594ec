package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.target.EndpointTarget;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.NoCredentials;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Target;
import io.connectchat.mock.ConnectChatMock;
import java.net.URI;

/** The target of a run, known to answer; with a fake of its own where none is given. */
record ReachedTarget(Target target, Runnable closing) implements AutoCloseable {

  /**
   * Starts the embedded fake, or sees whether the given endpoint answers as Amazon Connect does.
   *
   * @throws Unreachable when it does not
   */
  static ReachedTarget of(Settings settings, Transport transport) {
    Instance instance =
        new Instance(settings.region(), settings.instanceId(), settings.contactFlowId());
    return switch (settings.target()) {
      case FAKE -> embedded(instance, EmbeddedFake.start(settings.fake(), settings.seed()));
      case ENDPOINT -> endpoint(settings, instance, transport);
      case GATEWAY, AWS ->
          throw new BadSetting(
              "chat.target: "
                  + settings.target()
                  + " is not there yet; use fake, or endpoint with chat.endpoint");
    };
  }

  private static ReachedTarget embedded(Instance instance, ConnectChatMock fake) {
    Target target =
        new EndpointTarget(
            "fake", fake.url(), fake.url(), instance, SigV4.onLoopback(instance.region()));
    return new ReachedTarget(target, fake::close);
  }

  private static ReachedTarget endpoint(Settings settings, Instance instance, Transport transport) {
    URI connect = settings.endpoint().orElseThrow();
    URI participant = settings.participantEndpoint().orElse(connect);
    Preflight.check(connect, participant, transport);
    SigV4 signer = signer(connect, instance.region());
    return new ReachedTarget(
        new EndpointTarget("endpoint", connect, participant, instance, signer), () -> {});
  }

  private static SigV4 signer(URI connect, String region) {
    try {
      return SigV4.forEndpoint(connect, region);
    } catch (NoCredentials e) {
      throw new Unreachable(e.getMessage());
    }
  }

  @Override
  public void close() {
    closing.run();
  }
}
