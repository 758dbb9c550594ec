package io.connectchat.simulations.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.ws;

import io.gatling.http.action.ws.WsInboundMessage;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.List;

/**
 * A chat as one writes it with Gatling alone, from its documentation: http and ws steps, answers
 * read by jsonPath, and frames looked for among those that no check has taken. It cannot tell when
 * a frame came, as a ws check can follow nothing but a ws step; what it costs, it shows.
 *
 * <p>Settings: {@code bench.endpoint}, {@code bench.customers}, {@code bench.messages}, {@code
 * bench.thinkMillis}, {@code bench.rampSeconds}.
 */
public final class PlainGatlingSimulation extends Simulation {
  private static final int BUFFERED = 100;
  private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=x/x, Signature=x";

  private final int customers = Integer.getInteger("bench.customers");
  private final int messages = Integer.getInteger("bench.messages");
  private final Duration think = Duration.ofMillis(Integer.getInteger("bench.thinkMillis"));

  private final HttpProtocolBuilder protocol =
      http.baseUrl(System.getProperty("bench.endpoint"))
          .contentTypeHeader("application/json")
          .disableWarmUp()
          .disableCaching()
          .shareConnections()
          .wsUnmatchedInboundMessageBufferSize(BUFFERED);

  private final ChainBuilder begin =
      exec(
          http("start")
              .put("/contact/chat")
              .header("Authorization", SIGNED)
              .body(StringBody("{\"ParticipantDetails\":{\"DisplayName\":\"customer\"}}"))
              .check(jsonPath("$.ParticipantToken").saveAs("token")),
          http("connection")
              .post("/participant/connection")
              .header("X-Amz-Bearer", "#{token}")
              .body(StringBody("{\"Type\":[\"WEBSOCKET\",\"CONNECTION_CREDENTIALS\"]}"))
              .check(
                  jsonPath("$.Websocket.Url").saveAs("url"),
                  jsonPath("$.ConnectionCredentials.ConnectionToken").saveAs("token")),
          ws("socket open").connect("#{url}"),
          ws("subscribe")
              .sendText("{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}")
              .await(5)
              .on(
                  ws.checkTextMessage("ack")
                      .matching(jsonPath("$.topic").is("aws/subscribe"))
                      .check(jsonPath("$.content.status").is("success"))));

  private final ChainBuilder talk =
      exec(http("send")
              .post("/participant/message")
              .header("X-Amz-Bearer", "#{token}")
              .body(
                  StringBody(
                      "{\"ContentType\":\"text/plain\",\"Content\":\"message no #{n}\","
                          + "\"ClientToken\":\"#{token}-#{n}\"}"))
              .check(jsonPath("$.Id").saveAs("id")))
          .pause(think)
          .exec(ws.processUnmatchedMessages((frames, session) -> echoed(frames, session)));

  private final ScenarioBuilder chats =
      scenario("customers")
          .exec(begin)
          .repeat(messages, "n")
          .on(talk)
          .exec(
              http("disconnect")
                  .post("/participant/disconnect")
                  .header("X-Amz-Bearer", "#{token}")
                  .body(StringBody("{}")),
              ws("close").close());

  {
    setUp(chats.injectOpen(rampUsers(customers).during(Integer.getInteger("bench.rampSeconds"))))
        .protocols(protocol);
  }

  private static Session echoed(List<WsInboundMessage> frames, Session session) {
    String id = session.getString("id");
    for (WsInboundMessage frame : frames) {
      if (frame instanceof WsInboundMessage.Text text && text.message().contains(id)) {
        return session;
      }
    }
    return session.markAsFailed();
  }
}
