package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.Habits;
import io.connectchat.harness.customer.Habits.Receipting;
import io.connectchat.harness.customer.Retry;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.settings.Client;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.target.Target;
import io.netty.channel.EventLoop;

/**
 * The clients that all customers of a run have.
 *
 * @param seed of what they draw
 */
record Clients(Transport transport, Habits habits, long seed) {

  static Clients of(Settings settings, Transport transport) {
    Client client = settings.client();
    Habits habits =
        new Habits(
            client.retries() ? Retry.SDK : Retry.NONE,
            client.reconnects(),
            client.rotateEvery(),
            Receipting.valueOf(client.receipts().name()));
    return new Clients(transport, habits, settings.seed());
  }

  /**
   * @param number of the customer in the run, from 1
   */
  Customer customer(
      int number, String name, String token, EventLoop loop, Target target, Observer observer) {
    return new Customer(name, token, loop, transport, target, observer, habits, seed + number);
  }
}
