package io.connectchat.mock.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.connectchat.mock.operation.ApiRequest;

/** Stubs that a user has added through WireMock's own means. One that fits wins over the fake. */
final class UserStubs {
  private final WireMockServer wireMock;
  private final int port;

  /**
   * @param port that clients see
   */
  UserStubs(WireMockServer wireMock, int port) {
    this.wireMock = wireMock;
    this.port = port;
  }

  boolean match(ApiRequest request) {
    var stubs = wireMock.getStubMappings();
    // As with WireMock's own admin calls, no stub stands in the way of ours.
    if (stubs.isEmpty() || request.path().startsWith("/__admin/")) {
      return false;
    }
    ImmutableRequest asked = translated(request);
    return stubs.stream().anyMatch(stub -> stub.getRequest().match(asked).isExactMatch());
  }

  private ImmutableRequest translated(ApiRequest request) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    ImmutableRequest.Builder asked =
        ImmutableRequest.create()
            .withAbsoluteUrl("http://127.0.0.1:" + port + request.path() + query)
            .withMethod(RequestMethod.fromString(request.method()))
            .withBody(request.body());
    request.headers().forEach(asked::withHeader);
    return asked.build();
  }
}
