package io.connectchat.mock.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.connectchat.mock.operation.ApiRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Stubs that a user has added through WireMock's own means. One that fits wins over the fake. They
 * are remembered from one change to the next, since each message asks.
 */
final class UserStubs implements StubLifecycleListener {
  private final IntSupplier port;
  private volatile Optional<WireMockServer> wireMock = Optional.empty();
  private volatile List<StubMapping> stubs = List.of();

  /**
   * @param port that clients see
   */
  UserStubs(IntSupplier port) {
    this.port = port;
  }

  /** Whose stubs they are; until this is known there are none. */
  void of(WireMockServer server) {
    wireMock = Optional.of(server);
    refresh();
  }

  /** Whether one of them fits. */
  boolean match(ApiRequest request) {
    // As with WireMock's own admin calls, no stub stands in the way of ours.
    if (stubs.isEmpty() || request.path().startsWith("/__admin/")) {
      return false;
    }
    ImmutableRequest asked = translated(request);
    return stubs.stream().anyMatch(stub -> stub.getRequest().match(asked).isExactMatch());
  }

  /** Whether one of them may fit, by what the URL alone tells. */
  boolean mayMatch(String path, String query) {
    if (stubs.isEmpty()) {
      return false;
    }
    String url = query.isEmpty() ? path : path + "?" + query;
    return stubs.stream()
        .anyMatch(stub -> stub.getRequest().getUrlMatcher().match(url).isExactMatch());
  }

  private ImmutableRequest translated(ApiRequest request) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    ImmutableRequest.Builder asked =
        ImmutableRequest.create()
            .withAbsoluteUrl("http://127.0.0.1:" + port.getAsInt() + request.path() + query)
            .withMethod(RequestMethod.fromString(request.method()))
            .withBody(request.body());
    request.headers().forEach(asked::withHeader);
    return asked.build();
  }

  private void refresh() {
    wireMock.ifPresent(server -> stubs = List.copyOf(server.getStubMappings()));
  }

  @Override
  public String getName() {
    return "connect-chat-stubs";
  }

  @Override
  public void afterStubCreated(StubMapping stub) {
    refresh();
  }

  @Override
  public void afterStubEdited(StubMapping before, StubMapping after) {
    refresh();
  }

  @Override
  public void afterStubRemoved(StubMapping stub) {
    refresh();
  }

  @Override
  public void afterStubsReset() {
    refresh();
  }

  @Override
  public void afterStubsAltered(List<AlteredStubMapping> all) {
    refresh();
  }
}
