package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.EventLoops;
import io.connectchat.harness.customer.StepFailed;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.target.RunLedger;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Operation;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** The first customer on an event loop of its own, one step after the other; each is waited for. */
final class FirstSteps implements AutoCloseable, Observer {
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoop loop = loops.next();
  private final Map<Operation, Answer> answers = new EnumMap<>(Operation.class);
  private final ReachedTarget reached;
  private final Transport transport;
  private final LedgerKeeper keeper;
  private final Customer customer;
  private boolean ended;

  FirstSteps(
      String name, String token, RunLedger ledger, ReachedTarget reached, Transport transport) {
    this.reached = reached;
    this.transport = transport;
    this.keeper = new LedgerKeeper(ledger, reached.target());
    this.customer = new Customer(name, token, loop, transport, keeper, this);
  }

  @Override
  public synchronized void saw(Observation seen) {
    keeper.saw(seen);
    if (seen instanceof Observation.Call call) {
      answers.put(call.operation(), call.answer());
    } else if (seen instanceof Observation.FrameIn in && in.frame() instanceof Frame.Chat chat) {
      ended |= chat.item().isChatEnded();
      if (chat.item().isReply()) {
        reached.budget().received();
      }
    }
  }

  /** What the last call of an operation was answered. */
  synchronized Answer answer(Operation operation) {
    return answers.getOrDefault(operation, new Answer.Unsent("it was not made"));
  }

  /** Whether the chat's end came. */
  synchronized boolean hasEnded() {
    return ended;
  }

  long nanos() {
    return transport.nanos();
  }

  /**
   * Does a step; every step ends within limits of its own.
   *
   * @param line what to tell of its failure, from the reason
   * @throws Unreachable with that line
   */
  <T> Timed<T> does(
      Function<Customer, CompletableFuture<Timed<T>>> step, Function<String, String> line) {
    try {
      return loop.submit(() -> step.apply(customer)).get().get();
    } catch (ExecutionException e) {
      throw new Unreachable(line.apply(StepFailed.of(e.getCause(), nanos()).reason()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("interrupted while the first customer was in its chat");
    }
  }

  /** Ends the chat, whatever has become of it; what stays open stands in the ledger. */
  void leave() {
    try {
      if (hasEnded()) {
        loop.submit(customer::leave).get();
      } else if (customer.hasStarted()) {
        loop.submit(customer::disconnect).get().get();
      }
    } catch (ExecutionException e) {
      // The ledger has it, and says so.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    EventLoops.end(loops);
  }
}
