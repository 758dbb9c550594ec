package io.connectchat.harness.recording;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.probe.Pass;
import io.connectchat.harness.probe.Place;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.Pacing;
import io.connectchat.harness.target.SigV4;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.ConnectChatMockBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Records fakes, and compares fakes with recordings. */
final class Studio {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final SigV4 SIGNER = SigV4.onLoopback("us-east-1");

  private Studio() {}

  /** A fake whose sockets close soon, so that nobody waits five seconds for it. */
  static ConnectChatMockBuilder fake() {
    return ConnectChatMock.builder().set("closeAfterEnd", "50ms");
  }

  static Scrubber.Bases bases(URI url) {
    return new Scrubber.Bases(
        url,
        url,
        Optional.of(URI.create(url + "/Prod")),
        Map.of("instance", "an-instance", "flow", "a-flow"));
  }

  static History pass(URI url) throws InterruptedException {
    Duration limit = SafetyNet.LIMIT;
    Place place =
        new Place(
            url,
            url,
            Optional.of(URI.create(url + "/Prod")),
            new Instance("us-east-1", "an-instance", "a-flow"),
            SIGNER,
            Transport.of(Optional.empty(), Limits.of(limit, limit, limit)),
            Pacing.none(),
            PATIENCE,
            limit);
    try (Pass pass = Pass.toRecord(place, RuleBook.standard().rules(Side.SERVICE))) {
      return pass.run().history();
    }
  }

  static Recording record(ConnectChatMock fake) throws InterruptedException {
    return Scrubber.record(pass(fake.url()), bases(fake.url()), "endpoint");
  }

  static Recording replay(Recording recording, ConnectChatMock fake) throws InterruptedException {
    try (Replay replay = new Replay(fake.url(), SIGNER, Duration.ofMillis(700))) {
      return Scrubber.record(replay.of(recording), bases(fake.url()), "fake");
    }
  }

  /** Records one, and compares the other with it. */
  static Comparison compare(ConnectChatMockBuilder recorded, ConnectChatMockBuilder other)
      throws InterruptedException {
    try (ConnectChatMock one = recorded.start();
        ConnectChatMock two = other.start()) {
      Recording recording = record(one);
      return Comparison.of(recording, replay(recording, two));
    }
  }
}
