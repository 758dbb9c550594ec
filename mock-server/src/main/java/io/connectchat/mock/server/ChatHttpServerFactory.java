package io.connectchat.mock.server;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty.Jetty12HttpServer;
import com.github.tomakehurst.wiremock.jetty.JettySettings;
import com.github.tomakehurst.wiremock.message.MessageStubRequestHandler;
import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.journal.Witness;
import io.connectchat.mock.operation.Api;
import io.connectchat.mock.operation.ApiRequest;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** WireMock's Jetty with handlers in front: a guard, WebSocket upgrades, then the chat's API. */
final class ChatHttpServerFactory implements HttpServerFactory {
  private final Api api;
  private final SocketUpgrade upgrade;
  private final Predicate<ApiRequest> isStubbed;
  private final Timers timers;
  private final Witness witness;

  ChatHttpServerFactory(
      Api api,
      SocketUpgrade upgrade,
      Predicate<ApiRequest> isStubbed,
      Timers timers,
      Witness witness) {
    this.api = api;
    this.upgrade = upgrade;
    this.isStubbed = isStubbed;
    this.timers = timers;
    this.witness = witness;
  }

  @Override
  public HttpServer buildHttpServer(
      Options options,
      AdminRequestHandler admin,
      StubRequestHandler stubs,
      MessageStubRequestHandler messages) {
    JettySettings settings = JettySettings.Builder.aJettySettings().build();
    QueuedThreadPool threads = new QueuedThreadPool(options.containerThreads());
    // Anonymous, as createHandler is called before a named subclass's own fields would be set.
    return new Jetty12HttpServer(options, admin, stubs, settings, threads, messages) {
      @Override
      protected Handler createHandler(
          Options ownOptions, AdminRequestHandler ownAdmin, StubRequestHandler ownStubs) {
        // Bodies without a length are counted as they come.
        SizeLimitHandler wireMock = new SizeLimitHandler(Guard.MOST_BYTES, -1);
        wireMock.setHandler(super.createHandler(ownOptions, ownAdmin, ownStubs));
        ApiHandler chat = new ApiHandler(api, isStubbed, wireMock, timers, witness);
        return new Handler.Sequence(new Guard(api), upgrade.handler(jettyServer), chat, wireMock);
      }
    };
  }
}
