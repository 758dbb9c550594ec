package io.connectchat.harness.customer;

import io.connectchat.harness.SafetyNet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A server that does with each of its connections what a test says, byte by byte where it must. The
 * n-th connection gets the n-th script, and the last script is for all that follow.
 */
final class ScriptedServer implements AutoCloseable {
  /** What a server does with one connection; afterwards the connection is closed. */
  interface Script {
    /**
     * Talks with one client.
     *
     * @throws IOException when the client goes before the script is over, which is not a mistake
     */
    void play(Peer peer) throws IOException;
  }

  private final ServerSocket socket;
  private final boolean secure;
  private final List<Script> scripts;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Throwable> mistakes = new ConcurrentLinkedQueue<>();
  private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();

  private ScriptedServer(ServerSocket socket, boolean secure, Script... scripts) {
    this.socket = socket;
    this.secure = secure;
    this.scripts = List.of(scripts);
    threads.execute(this::accept);
  }

  static ScriptedServer playing(Script... scripts) {
    return new ScriptedServer(listen(ServerSocketFactory.getDefault()), false, scripts);
  }

  /** A server on TLS. */
  static ScriptedServer secure(ServerSocketFactory tls, Script... scripts) {
    return new ScriptedServer(listen(tls), true, scripts);
  }

  URI url() {
    return url("127.0.0.1");
  }

  URI url(String host) {
    return URI.create((secure ? "https://" : "http://") + host + ":" + socket.getLocalPort());
  }

  /** How many connections there were. */
  int connections() {
    return connections.get();
  }

  /** How many connections have not been closed by either side. */
  int open() {
    return open.get();
  }

  /** Fails if a script did. */
  @Override
  public void close() {
    close(socket);
    threads.shutdownNow();
    clients.forEach(ScriptedServer::close);
    boolean over =
        uninterrupted(() -> threads.awaitTermination(SafetyNet.SECONDS, TimeUnit.SECONDS));
    if (!mistakes.isEmpty()) {
      throw new AssertionError("a script failed", mistakes.peek());
    }
    if (!over) {
      throw new AssertionError("a script does not end");
    }
  }

  private static void close(java.io.Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        clients.add(client);
        int number = connections.getAndIncrement();
        Script script = scripts.get(Math.min(number, scripts.size() - 1));
        open.incrementAndGet();
        threads.execute(() -> play(script, client));
      }
    } catch (IOException | RejectedExecutionException closed) {
      // The test is over.
    }
  }

  private void play(Script script, Socket client) {
    try (client) {
      script.play(new Peer(client));
    } catch (IOException gone) {
      // The client went before the script was over.
    } catch (RuntimeException | Error mistake) {
      mistakes.add(mistake);
    } finally {
      open.decrementAndGet();
    }
  }

  /** Waits for something that another thread does. */
  static void await(CountDownLatch latch) {
    if (!uninterrupted(() -> latch.await(SafetyNet.SECONDS, TimeUnit.SECONDS))) {
      throw new AssertionError("waited in vain");
    }
  }

  private static boolean uninterrupted(Callable<Boolean> wait) {
    try {
      return wait.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static ServerSocket listen(ServerSocketFactory factory) {
    try {
      return factory.createServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
