package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answer.Accepted;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A host name is looked up without holding up the event loop. */
class NamesTest {
  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void theEventLoopGoesOnWhileANameIsLookedUp() {
    CountDownLatch slow = new CountDownLatch(1);
    Future<InetSocketAddress> address =
        resolve(
            host -> {
              ScriptedServer.await(slow);
              return InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1});
            });

    assertThat(stage.on(() -> "went on")).isEqualTo("went on");
    assertThat(address.isDone()).isFalse();
    slow.countDown();
    assertThat(address.awaitUninterruptibly(10, TimeUnit.SECONDS)).isTrue();
    assertThat(address.getNow().getAddress().getHostName()).isEqualTo("chat.example");
  }

  @Test
  void anUnknownHostIsNamed() {
    Future<InetSocketAddress> address =
        resolve(
            host -> {
              throw new UnknownHostException(host + ": Name or service not known");
            });

    assertThat(address.awaitUninterruptibly(10, TimeUnit.SECONDS)).isTrue();
    assertThat(Words.network(address.cause())).isEqualTo("unknown host chat.example");
  }

  @Test
  void whateverElseFailsALookUpIsToldToo() {
    Future<InetSocketAddress> address =
        resolve(
            host -> {
              throw new SecurityException("not allowed to resolve " + host);
            });

    assertThat(address.awaitUninterruptibly(10, TimeUnit.SECONDS)).isTrue();
    assertThat(Words.network(address.cause())).isEqualTo("not allowed to resolve chat.example");
  }

  @Test
  void namesAreLookedUpOnDaemonThreadsOfTheirOwn() {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    Future<InetSocketAddress> address =
        resolve(
            host -> {
              thread.complete(Thread.currentThread());
              return InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1});
            });

    assertThat(address.awaitUninterruptibly(10, TimeUnit.SECONDS)).isTrue();
    assertThat(Stage.await(thread).getName()).startsWith("host-names-");
    assertThat(Stage.await(thread).isDaemon()).isTrue();
  }

  @Test
  void aServerIsReachedByItsName() {
    try (ScriptedServer server = ScriptedServer.playing(Peer::echo)) {
      Calls calls = new Calls(stage, server.url("localhost"), TestLimits.PATIENT);

      assertThat(calls.call("{}")).isEqualTo(new Accepted(200, "{}"));
    }
  }

  private Future<InetSocketAddress> resolve(Names.LookUp lookUp) {
    InetSocketAddress unresolved = InetSocketAddress.createUnresolved("chat.example", 443);
    return stage.on(() -> new Names(lookUp).getResolver(stage.loop()).resolve(unresolved));
  }
}
