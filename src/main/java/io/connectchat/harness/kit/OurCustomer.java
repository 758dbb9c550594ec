package io.connectchat.harness.kit;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.EventLoops;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.ShownMessage;
import io.connectchat.harness.target.EndpointTarget;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Target;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** This harness's own virtual customer, as the load tests have it. */
public final class OurCustomer implements ChatClient {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String REGION = "us-east-1";

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoop loop = loops.next();
  private final Board board = new Board();
  private final Words words = new Words();
  private Customer customer;
  private int sent;

  /** Needs nothing: {@link #open} says where the service is. */
  public OurCustomer() {
    super();
  }

  @Override
  public void open(URI endpoint, String name) {
    Target target =
        new EndpointTarget(
            "watch",
            endpoint,
            endpoint,
            new Instance(REGION, "an-instance", "a-flow"),
            SigV4.onLoopback(REGION));
    customer =
        new Customer(
            name,
            UUID.randomUUID().toString(),
            loop,
            Transport.of(Optional.empty(), Limits.of(LIMIT, LIMIT, LIMIT)),
            target,
            this::saw);
    step(
        c ->
            c.start()
                .thenCompose(s -> c.connect())
                .thenCompose(s -> c.open())
                .thenCompose(s -> c.subscribe()));
  }

  @Override
  public void send(String text) {
    if (customer.isConnected()) {
      sent++;
      step(c -> c.send(sent, text, System.nanoTime()));
    }
  }

  @Override
  public List<ShownMessage> shown() {
    return board.shown();
  }

  @Override
  public String explained() {
    return words.taken();
  }

  @Override
  public void leave() {
    if (customer.hasStarted()) {
      step(Customer::disconnect);
    }
    EventLoops.end(loops);
  }

  private void saw(Observation seen) {
    if (seen instanceof Observation.FrameIn frame) {
      board.frame(frame.frame().text());
    } else if (seen instanceof Observation.Failed failed) {
      words.say(failed.why());
    }
  }

  private void step(Function<Customer, CompletableFuture<?>> step) {
    CompletableFuture<Object> done = new CompletableFuture<>();
    loop.execute(
        () ->
            step.apply(customer)
                .whenComplete((value, failure) -> done.complete(failure == null ? "" : failure)));
    try {
      done.get(3 * LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      words.say(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
