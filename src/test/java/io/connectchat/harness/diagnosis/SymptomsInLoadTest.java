package io.connectchat.harness.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.target.EndpointTarget;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.mock.ConnectChatMock;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A load run keeps no exchanges; of what was refused it keeps enough to say why. */
class SymptomsInLoadTest {
  private static final Duration PATIENCE = SafetyNet.LIMIT;

  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoop loop = (EventLoop) loops.next();
  private final Course course = Course.ofLoad();
  private final List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
  private ConnectChatMock fake;

  @AfterEach
  void close() {
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    fake.close();
  }

  @Test
  void theParticipantTokenIsRefusedForAMessage() {
    Customer ann = subscribed(ConnectChatMock.start(), token(kept -> kept));
    does(ann, customer -> customer.send(1, "hello", 0));

    assertFirst("8-05", Likelihood.CERTAIN, "carried the ParticipantToken");
    assertNoSecret();
  }

  @Test
  void aMessageWithoutATokenIsRefused() {
    Customer ann = subscribed(ConnectChatMock.start(), token(kept -> ""));
    does(ann, customer -> customer.send(1, "hello", 0));

    assertFirst("8-05", Likelihood.CERTAIN, "carried no X-Amz-Bearer");
  }

  @Test
  void aTokenThatTheChatWasNeverGivenIsRefused() {
    Customer ann = subscribed(ConnectChatMock.start(), token(kept -> "made-up"));
    does(ann, customer -> customer.send(1, "hello", 0));

    assertFirst("8-05", Likelihood.LIKELY, "a token that this chat was never given");
  }

  @Test
  void theRightTokenThatIsRefusedIsNotCalledAWrongOne() {
    Customer ann =
        subscribed(
            faulty("{fault: error, operation: SendMessage, type: AccessDeniedException}"),
            Mistake.NONE);
    does(ann, customer -> customer.send(1, "hello", 0));

    assertThat(course.isTroubled()).isTrue();
    assertThat(Diagnosis.of(course))
        .extracting(one -> one.symptom().id())
        .doesNotContain("8-05", "2.1-05");
  }

  @Test
  void aTokenThatIsADayOldIsRefused() {
    Instant thirtyHoursAgo = Instant.now().minus(Duration.ofHours(30));
    Customer ann =
        subscribed(ConnectChatMock.builder().virtualClock(thirtyHoursAgo).start(), Mistake.NONE);
    fake.advance(Duration.ofHours(24).plusMinutes(5));
    does(ann, customer -> customer.send(1, "hello", 0));

    assertFirst("2.1-05", Likelihood.CERTAIN, "behind the Expiry");
  }

  @Test
  void aReceiptWhoseContentIsAnObjectIsRefused() {
    Customer ann = subscribed(ConnectChatMock.start(), SymptomsInLoadTest::receiptAsObject);
    does(ann, Customer::typing);

    assertFirst("8-13", Likelihood.CERTAIN, "SendEvent was answered 400", "no text but JSON");
  }

  @Test
  void headersThatSomethingInBetweenChangedAreToldFromOurs() {
    String refused =
        "{fault: error, operation: UploadAttachment, type: SignatureDoesNotMatch, status: 403, message: SignatureDoesNotMatch}";
    Customer ann = subscribed(faulty(refused), Mistake.NONE);
    does(ann, customer -> customer.attach("a.txt", "text/plain", "hello".getBytes(UTF_8)));

    assertFirst(
        "8-16",
        Likelihood.CERTAIN,
        "403 SignatureDoesNotMatch",
        "went out as HeadersToInclude has them");
    assertNoSecret();
  }

  private static Request receiptAsObject(
      Target right, Operation operation, String kept, String bearer, byte[] body) {
    String receipt =
        "{\"ContentType\":\"" + ContentTypes.READ + "\",\"Content\":{\"messageId\":\"m-1\"}}";
    return right.participant(
        operation, bearer, operation == Operation.SEND_EVENT ? receipt.getBytes(UTF_8) : body);
  }

  private static ConnectChatMock faulty(String fault) {
    return ConnectChatMock.builder().faults("faults:\n  - " + fault + "\n").start();
  }

  private Customer subscribed(ConnectChatMock on, Mistake how) {
    fake = on;
    Transport transport = Transport.of(Optional.empty(), Limits.of(PATIENCE, PATIENCE, PATIENCE));
    URI url = fake.url();
    Target right =
        new EndpointTarget(
            "test",
            url,
            url,
            new Instance("us-east-1", "an-instance", "a-flow"),
            SigV4.onLoopback("us-east-1"));
    Customer ann =
        new Customer("Ann", "a-token", loop, transport, new Mistaken(right, how), this::saw);
    does(ann, Customer::start);
    does(ann, Customer::connect);
    does(ann, Customer::open);
    does(ann, Customer::subscribe);
    return ann;
  }

  private void saw(Observation observation) {
    course.saw(observation);
    seen.add(observation);
  }

  /** Whatever comes of it. */
  private void does(Customer ann, Function<Customer, CompletableFuture<?>> step) {
    try {
      CompletableFuture<?> done = loop.submit(() -> step.apply(ann)).get();
      done.get(SafetyNet.SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      // It failed, as it should.
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void assertFirst(String id, Likelihood likelihood, String... evidence) {
    List<Diagnosis> diagnoses = Diagnosis.of(course);
    assertThat(diagnoses).extracting(one -> one.symptom().id()).startsWith(id);
    assertThat(diagnoses.get(0).likelihood()).isEqualTo(likelihood);
    assertThat(diagnoses.get(0).evidence()).contains(evidence);
  }

  private void assertNoSecret() {
    assertThat(seen)
        .filteredOn(Observation.RefusedRequest.class::isInstance)
        .isNotEmpty()
        .allSatisfy(
            one -> {
              Observation.RefusedRequest refused = (Observation.RefusedRequest) one;
              assertThat(refused.asked().headers().keySet())
                  .doesNotContain("x-amz-bearer", "authorization");
              assertThat(refused.asked().uri().getRawQuery()).isNull();
            });
  }

  /** A mistake that a broken client makes. */
  private interface Mistake {
    Mistake NONE =
        (right, operation, kept, bearer, body) -> right.participant(operation, bearer, body);

    /**
     * @param kept the ParticipantToken
     */
    Request make(Target right, Operation operation, String kept, String bearer, byte[] body);
  }

  /** Messages carry another token. */
  private static Mistake token(UnaryOperator<String> ofKept) {
    return (right, operation, kept, bearer, body) ->
        right.participant(
            operation, operation == Operation.SEND_MESSAGE ? ofKept.apply(kept) : bearer, body);
  }

  private static final class Mistaken implements Target {
    private final Target right;
    private final Mistake mistake;
    private String kept = "";

    Mistaken(Target right, Mistake mistake) {
      this.right = right;
      this.mistake = mistake;
    }

    @Override
    public String name() {
      return right.name();
    }

    @Override
    public Request start(StartChat chat) {
      return right.start(chat);
    }

    @Override
    public Request stop(String contactId) {
      return right.stop(contactId);
    }

    @Override
    public Request participant(Operation operation, String bearer, byte[] body) {
      kept = operation == Operation.CREATE_PARTICIPANT_CONNECTION ? bearer : kept;
      return mistake.make(right, operation, kept, bearer, body);
    }
  }
}
