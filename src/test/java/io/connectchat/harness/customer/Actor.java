package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.target.Target;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** A customer whose steps a test takes one by one, each on the customer's event loop. */
final class Actor {
  private final Stage stage;
  private final Customer customer;
  private final Witness witness = new Witness();

  /** A number tells it from the others of its stage: with one ClientToken they had one chat. */
  Actor(int number, Stage stage, Transport transport, Target target, Habits habits) {
    this.stage = stage;
    String token = "token-of-" + number;
    this.customer = new Customer("Ann", token, stage.loop(), transport, target, witness, habits, 1);
  }

  Witness witness() {
    return witness;
  }

  /** Begins a step; its future must end on the customer's event loop. */
  <T> CompletableFuture<T> begins(Function<Customer, CompletableFuture<T>> step) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    stage.on(
        () ->
            step.apply(customer)
                .whenComplete(
                    (done, failure) -> {
                      if (!stage.loop().inEventLoop()) {
                        outcome.completeExceptionally(
                            new AssertionError("ended on " + Thread.currentThread()));
                      } else if (failure != null) {
                        outcome.completeExceptionally(StepFailed.of(failure, stage.nanos()));
                      } else {
                        outcome.complete(done);
                      }
                    }));
    return outcome;
  }

  /** Takes a step that must succeed. */
  <T> T does(Function<Customer, CompletableFuture<T>> step) {
    return Stage.await(begins(step));
  }

  /** Takes a step that must fail. */
  <T> StepFailed fails(Function<Customer, CompletableFuture<T>> step) {
    return failed(begins(step));
  }

  /** The failure of a step that was begun. */
  static StepFailed failed(CompletableFuture<?> step) {
    try {
      Object came = step.get(SafetyNet.SECONDS, TimeUnit.SECONDS);
      throw new AssertionError("expected a failure, came " + came);
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(StepFailed.class);
      return (StepFailed) e.getCause();
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  void acts(Consumer<Customer> act) {
    stage.on(
        () -> {
          act.accept(customer);
          return true;
        });
  }

  <T> T tells(Function<Customer, T> question) {
    return stage.on(() -> question.apply(customer));
  }

  /** Starts a chat and connects, up to an open WebSocket. */
  Actor opened() {
    does(Customer::start);
    does(Customer::connect);
    does(Customer::open);
    return this;
  }

  /** The same, with the subscription. */
  Actor subscribed() {
    opened();
    does(Customer::subscribe);
    return this;
  }
}
