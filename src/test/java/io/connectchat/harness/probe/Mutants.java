package io.connectchat.harness.probe;

import static io.connectchat.harness.probe.Mutant.answers;
import static io.connectchat.harness.probe.Mutant.asks;
import static io.connectchat.harness.probe.Mutant.built;
import static io.connectchat.harness.probe.Mutant.fault;
import static io.connectchat.harness.probe.Mutant.twist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.probe.TwistedService.Ask;
import io.connectchat.harness.probe.TwistedService.Reply;
import io.connectchat.harness.probe.TwistedService.Twist;
import io.connectchat.mock.contact.Switches;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One mutant for each rule of the service's side. */
final class Mutants {
  private static final Predicate<Ask> ANY = ask -> !ask.path.startsWith("/__admin");
  private static final Predicate<Ask> START = ask -> ask.to("/contact/chat");
  private static final Predicate<Ask> STOP = ask -> ask.to("/contact/stop");
  private static final Predicate<Ask> CONNECTION = ask -> ask.to("/connection");
  private static final Predicate<Ask> MESSAGE = ask -> ask.to("/message");
  private static final Predicate<Ask> EVENT = ask -> ask.to("/event");
  private static final Predicate<Ask> TRANSCRIPT = ask -> ask.to("/transcript");
  private static final Predicate<Ask> UPLOAD = ask -> ask.to("/start-attachment-upload");
  private static final Predicate<Ask> COMPLETE = ask -> ask.to("/complete-attachment-upload");
  private static final Predicate<Ask> ATTACHMENT = ask -> ask.to("/participant/attachment");
  private static final String TYPING = "application/vnd.amazonaws.connect.event.typing";

  private Mutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>();
    starting(all);
    connecting(all);
    sending(all);
    receiving(all);
    events(all);
    transcripts(all);
    files(all);
    ending(all);
    errors(all);
    credentials(all);
    return all;
  }

  private static void starting(List<Mutant> all) {
    all.add(edit("START-03", "no ParticipantId", START, a -> a.put("ParticipantId", "")));
    all.add(
        asks("START-07", "ClientToken is ignored", START, ask -> ask.body.remove("ClientToken")));
    all.add(edit("START-09", "always continues", START, a -> a.put("ContinuedFromContactId", "x")));
    all.add(
        asks(
            "START-12",
            "needs no signature",
            START,
            ask ->
                ask.headers.putIfAbsent(
                    "authorization",
                    "AWS4-HMAC-SHA256 Credential=A/20261122/us-east-1/connect/aws4_request,"
                        + " SignedHeaders=host, Signature="
                        + "0".repeat(64))));
    all.add(
        asks(
            "START-13",
            "takes any name",
            START,
            ask -> ask.body.putObject("ParticipantDetails").put("DisplayName", "Anybody")));
    all.add(
        asks(
            "START-14",
            "takes any content types",
            START,
            ask -> ask.body.remove("SupportedMessagingContentTypes")));
    all.add(
        asks(
            "START-15",
            "takes any duration",
            START,
            ask -> ask.body.remove("ChatDurationInMinutes")));
    all.add(edit("START-16", "one ParticipantId", START, a -> a.put("ParticipantId", "one")));
    all.add(
        answers(
            "START-17",
            "another form",
            ask -> ask.to("/Prod"),
            (ask, reply) -> reply.ok("{\"data\":{}}")));
    all.add(asks("START-18", "never ends", START, ask -> ask.body.remove("ChatDurationInMinutes")));
    all.add(asks("START-19", "forgets it", START, ask -> ask.body.remove("InitialMessage")));
  }

  private static void connecting(List<Mutant> all) {
    all.add(
        edit(
            "CONN-03",
            "no Expiry",
            CONNECTION,
            a -> at(a, "ConnectionCredentials").remove("Expiry")));
    all.add(
        edit(
            "CONN-08",
            "no milliseconds",
            CONNECTION,
            a -> at(a, "Websocket").put("ConnectionExpiry", "2036-11-26T10:00:00Z")));
    all.add(
        edit(
            "CONN-09",
            "two days",
            CONNECTION,
            a ->
                at(a, "ConnectionCredentials")
                    .put("Expiry", Instant.now().plus(Duration.ofHours(48)).toString())));
    all.add(url("CONN-11", "only the beginning of the URL counts", "&more=AAAAAAAAAAAAAAAAAAAA"));
    all.add(
        twist(
            "CONN-12",
            "the third connection has the URL of the second",
            new Twist() {
              private final List<String> urls = new ArrayList<>();

              @Override
              public void answer(Ask ask, Reply reply) {
                if (CONNECTION.test(ask) && reply.status == 200) {
                  ObjectNode json = reply.json();
                  if (json.has("Websocket")) {
                    urls.add(json.at("/Websocket/Url").asText());
                    if (urls.size() == 3) {
                      at(json, "Websocket").put("Url", urls.get(1));
                      reply.json(json);
                    }
                  }
                }
              }
            }));
    all.add(url("CONN-13", "a URL without end", "&more=" + "A".repeat(2_000)));
    all.add(
        built(
            "CONN-14",
            "a URL is good for a day",
            f -> f.switches(Switches.defaults().with(Switches.URL_LIFETIME, Duration.ofDays(1)))));
    all.add(
        built(
            "CONN-15",
            "waits for a day",
            f ->
                f.switches(Switches.defaults().with(Switches.CONNECT_WITHIN, Duration.ofDays(1)))));
    all.add(
        asks(
            "CONN-16",
            "gives both always",
            ask -> CONNECTION.test(ask) && ask.body.path("Type").size() == 1,
            ask -> ask.body.putArray("Type").add("WEBSOCKET").add("CONNECTION_CREDENTIALS")));
    all.add(
        asks(
            "CONN-17",
            "takes any type",
            ask -> CONNECTION.test(ask) && ask.raw.contains("TELEGRAPH"),
            ask -> ask.body.putArray("Type").add("WEBSOCKET")));
    all.add(new AnotherChatsUrl().mutant());
    all.add(fault("SUB-03", "fault: nack"));
    all.add(fault("SUB-06", "fault: replay"));
    all.add(fault("SUB-09", "fault: drop, of: echo, every: 4"));
    all.add(
        built(
            "LIM-07",
            "any number of sockets",
            f -> f.switches(Switches.defaults().with(Switches.SOCKETS_PER_PARTICIPANT, 100))));
    all.add(fault("HB-02", "fault: drop, of: heartbeat"));
    all.add(fault("HB-03", "fault: drop, of: ping"));
  }

  private static void sending(List<Mutant> all) {
    all.add(edit("SEND-03", "no AbsoluteTime", MESSAGE, a -> a.remove("AbsoluteTime")));
    all.add(
        asks("SEND-06", "ClientToken is ignored", MESSAGE, ask -> ask.body.remove("ClientToken")));
    all.add(fault("SEND-09", "fault: drop, of: echo"));
    all.add(
        asks(
            "SEND-12",
            "cuts what is too long",
            ask -> MESSAGE.test(ask) && ask.text("Content").length() > 16_384,
            ask -> ask.body.put("Content", "zzzz")));
    all.add(
        asks(
            "SEND-13",
            "takes nothing for a message",
            ask -> MESSAGE.test(ask) && ask.body.has("Content") && ask.text("Content").isEmpty(),
            ask -> ask.body.put("Content", "-")));
    all.add(
        asks(
            "SEND-14",
            "takes HTML for text",
            ask -> MESSAGE.test(ask) && ask.text("ContentType").equals("text/html"),
            ask -> ask.body.put("ContentType", "text/plain")));
    all.add(
        answers(
            "SEND-15",
            "refuses what is short",
            ask -> MESSAGE.test(ask) && ask.text("Content").equals("x"),
            (ask, reply) -> reply.error(400, "ValidationException")));
    all.add(
        asks(
            "SEND-16",
            "loses what is beyond the BMP",
            MESSAGE,
            ask ->
                ask.body.put(
                    "Content", ask.text("Content").replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"))));
    all.add(
        edit(
            "SEND-17",
            "another time",
            MESSAGE,
            a -> a.put("AbsoluteTime", "2026-11-26T10:00:00.000Z")));
    all.add(
        edit(
            "SEND-18",
            "one Id",
            MESSAGE,
            a -> a.put("Id", "11111111-1111-4111-8111-111111111111")));
    all.add(
        asks(
            "SEND-19",
            "guesses the type",
            ask -> MESSAGE.test(ask) && !ask.body.has("ContentType"),
            ask -> ask.body.put("ContentType", "text/plain")));
    all.add(
        answers(
            "SEND-20",
            "knows no markdown",
            ask -> MESSAGE.test(ask) && ask.text("ContentType").equals("text/markdown"),
            (ask, reply) -> reply.error(400, "ValidationException")));
    all.add(
        twist(
            "SEND-21",
            "refuses HTML and says it",
            new Twist() {
              @Override
              public void ask(Ask ask) {
                if (MESSAGE.test(ask) && ask.text("ContentType").equals("text/html")) {
                  ask.body.put("ContentType", "text/plain");
                  ask.changed = true;
                }
              }

              @Override
              public void answer(Ask ask, Reply reply) {
                if (MESSAGE.test(ask) && ask.changed) {
                  reply.error(400, "ValidationException");
                }
              }
            }));
  }

  private static void receiving(List<Mutant> all) {
    all.add(fault("RECV-01", "fault: set, of: reply, member: frame.contentType, to: text/plain"));
    all.add(fault("RECV-03", "fault: omit, of: reply, member: AbsoluteTime"));
    all.add(fault("RECV-04", "fault: omit, of: reply, member: DisplayName"));
    all.add(
        fault(
            "RECV-06", "fault: set, of: reply, member: AbsoluteTime, to: '2026-11-26T10:00:00Z'"));
    all.add(fault("RECV-09", "fault: set, of: reply, member: ParticipantRole, to: ROBOT"));
    all.add(fault("RECV-12", "fault: leak, of: echo, nth: 3"));
    all.add(fault("RECV-13", "fault: set, of: echo, member: ParticipantId, to: somebody"));
    all.add(fault("RECV-14", "fault: binary, of: reply"));
    all.add(fault("RECV-15", "fault: set, of: typing, member: Type, to: NOISE"));
    all.add(fault("RECV-16", "fault: drop, of: reply"));
    all.add(fault("ORD-03", "fault: disorder, of: message"));
    all.add(
        fault(
            "ORD-06",
            "fault: set, of: joined, member: ContentType, to: application/vnd.amazonaws.connect.event.chat.ended"));
    all.add(
        fault(
            "ORD-07",
            "fault: set, of: joined, member: ContentType, to: application/vnd.amazonaws.connect.event.chat.ended"));
    all.add(
        new Mutant(
            "ORD-05",
            "the pieces have no order",
            f ->
                f.agent("script:airline")
                    .faults(
                        "faults: [{fault: set, of: reply, member: MessageMetadata.ChunkNumber, to:"
                            + " 7}]"),
            new Twist() {}));
    all.add(fault("ORD-08", "fault: duplicate, of: echo, every: 4"));
    AtomicInteger earlier = new AtomicInteger();
    all.add(
        edit(
            "ORD-09",
            "time runs backward",
            MESSAGE,
            a ->
                a.put(
                    "AbsoluteTime",
                    "2026-11-26T10:00:00.%03dZ".formatted(999 - earlier.incrementAndGet()))));
    all.add(fault("RECON-07", "fault: replay, on: subscribe"));
    all.add(fault("RECON-08", "fault: drop, of: echo, every: 4"));
  }

  private static void events(List<Mutant> all) {
    all.add(edit("EVT-03", "no Id", EVENT, a -> a.remove("Id")));
    all.add(fault("EVT-05", "fault: drop, of: receipt"));
    all.add(item("EVT-09", "records idleness", idle("participant.idle")));
    all.add(fault("EVT-10", "fault: drop, of: typing"));
    all.add(asks("EVT-11", "takes any event", EVENT, ask -> ask.body.put("ContentType", TYPING)));
    all.add(
        twist(
            "EVT-12",
            "tells events by ClientToken alone",
            new Twist() {
              private final Map<String, String> first = new HashMap<>();

              @Override
              public void ask(Ask ask) {
                if (EVENT.test(ask) && ask.body.has("Content")) {
                  String said = first.putIfAbsent(ask.text("ClientToken"), ask.text("Content"));
                  if (said != null) {
                    ask.body.put("Content", said);
                  }
                }
              }
            }));
    all.add(
        without(
            "EVT-13",
            "forgets who joined",
            i -> i.path("ContentType").asText().endsWith("joined")));
    all.add(item("EVT-14", "records typing", idle("typing")));
  }

  private static void transcripts(List<Mutant> all) {
    Predicate<Ask> empty =
        ask ->
            TRANSCRIPT.test(ask)
                && ask.body.path("StartPosition").isObject()
                && ask.body.path("StartPosition").isEmpty();
    all.add(
        answers(
            "TRN-04",
            "refuses {}",
            empty,
            (ask, reply) -> reply.error(400, "ValidationException")));
    all.add(fault("TRN-05", "fault: repeat, of: message"));
    all.add(items("TRN-07", "both ids", i -> i.put("RelatedContactId", "r")));
    all.add(
        without(
            "TRN-10",
            "forgets agents",
            i ->
                i.path("ParticipantRole").asText().equals("AGENT")
                    && i.path("Type").asText().equals("MESSAGE")));
    AtomicInteger readings = new AtomicInteger();
    all.add(
        answers(
            "TRN-11",
            "forgets events after a while",
            ask -> TRANSCRIPT.test(ask) && ask.body.path("MaxResults").asInt() == 100,
            (ask, reply) -> {
              if (readings.incrementAndGet() > 1) {
                drop(reply, i -> i.path("Type").asText().equals("EVENT"));
              }
            }));
    AtomicInteger first = new AtomicInteger();
    all.add(
        answers(
            "TRN-12",
            "is late by one reading",
            ask -> TRANSCRIPT.test(ask) && ask.body.path("MaxResults").asInt() == 100,
            (ask, reply) -> {
              if (first.incrementAndGet() == 1) {
                drop(reply, i -> i.path("Content").asText().startsWith("after the repetition"));
              }
            }));
    all.add(
        twist(
            "TRN-13",
            "pages overlap",
            new Twist() {
              private JsonNode last;

              @Override
              public void answer(Ask ask, Reply reply) {
                if (TRANSCRIPT.test(ask) && ask.body.path("MaxResults").asInt() == 4) {
                  ObjectNode json = reply.json();
                  ArrayNode page = json.withArray("Transcript");
                  if (ask.body.has("NextToken") && last != null && page.size() > 0) {
                    page.remove(page.size() - 1);
                    page.insert(0, last);
                  }
                  last = page.size() > 0 ? page.get(page.size() - 1) : null;
                  reply.json(json);
                }
              }
            }));
    all.add(
        asks(
            "TRN-14",
            "gives two more",
            ask -> TRANSCRIPT.test(ask) && ask.body.path("MaxResults").asInt() == 4,
            ask -> ask.body.put("MaxResults", 6)));
    all.add(new PageSwap().mutant());
    all.add(
        asks(
            "TRN-16",
            "gives all by default",
            ask -> TRANSCRIPT.test(ask) && ask.body.isEmpty(),
            ask -> ask.body.put("MaxResults", 100)));
    all.add(
        answers(
            "TRN-17",
            "never ends",
            ask -> TRANSCRIPT.test(ask) && ask.body.path("MaxResults").asInt() == 5,
            (ask, reply) -> {
              ObjectNode json = reply.json();
              if (!json.has("NextToken") && ask.body.has("NextToken")) {
                reply.json(json.put("NextToken", ask.text("NextToken")));
              }
            }));
    all.add(
        asks(
            "TRN-18",
            "takes any bounds",
            ask -> TRANSCRIPT.test(ask) && ask.body.path("MaxResults").asInt() == 101,
            ask -> ask.body.put("MaxResults", 100)));
    all.add(items("TRN-19", "another name", i -> i.put("DisplayName", "Nobody")));
    all.add(
        items(
            "TRN-20",
            "another chat",
            i -> i.put("ContactId", "other").put("InitialContactId", "other")));
    all.add(
        asks("TRN-21", "ContactId is ignored", TRANSCRIPT, ask -> ask.body.remove("ContactId")));
    all.add(
        asks(
            "TRN-22",
            "begins anywhere",
            ask -> TRANSCRIPT.test(ask) && ask.text("ScanDirection").equals("FORWARD"),
            ask -> ask.body.putObject("StartPosition").put("MostRecent", 1)));
    all.add(
        without(
            "RECON-06",
            "forgets what nobody heard",
            i -> i.path("Content").asText().startsWith("in the gap")));
  }

  private static void files(List<Mutant> all) {
    all.add(
        twist(
            "ATT-04",
            "forgets to complete",
            new Twist() {
              @Override
              public void ask(Ask ask) {
                if (COMPLETE.test(ask)) {
                  ask.body.removeAll();
                  ask.changed = true;
                }
              }

              @Override
              public void answer(Ask ask, Reply reply) {
                if (COMPLETE.test(ask)) {
                  reply.ok("{}");
                  ask.body.putArray("AttachmentIds");
                }
              }
            }));
    all.add(
        twist(
            "ATT-09",
            "gives out something else",
            new Twist() {
              @Override
              public void answer(Ask ask, Reply reply) {
                if (ATTACHMENT.test(ask) && reply.status == 200) {
                  reply.json(
                      reply.json().put("Url", "http://" + ask.headers.get("host") + "/else"));
                } else if (ask.to("/else")) {
                  reply.ok("something else");
                }
              }
            }));
    all.add(
        edit(
            "ATT-10",
            "no headers",
            UPLOAD,
            a -> at(a, "UploadMetadata").remove("HeadersToInclude")));
    all.add(
        answers(
            "ATT-11",
            "completes again",
            ask -> COMPLETE.test(ask),
            (ask, reply) -> reply.ok("{}")));
    all.add(
        asks(
            "ATT-12",
            "names files itself",
            UPLOAD,
            ask -> ask.body.put("AttachmentName", "a.txt").put("AttachmentSizeInBytes", 4)));
    all.add(edit("ATT-13", "no UrlExpiry", ATTACHMENT, a -> a.remove("UrlExpiry")));
    all.add(
        asks(
            "ATT-14",
            "takes any expiry",
            ATTACHMENT,
            ask -> ask.body.remove("UrlExpiryInSeconds")));
    all.add(without("ATT-15", "forgets files", i -> i.path("Type").asText().equals("ATTACHMENT")));
    all.add(
        answers(
            "ATT-16",
            "gives out anything",
            ATTACHMENT,
            (ask, reply) -> {
              if (reply.status != 200) {
                reply.ok(
                    "{\"Url\":\"http://127.0.0.1:1/x\",\"UrlExpiry\":\"2036-11-26T10:00:00Z\"}");
              }
            }));
  }

  private static void ending(List<Mutant> all) {
    all.add(fault("DISC-04", "fault: drop, of: ended"));
    Predicate<Ask> ended = ask -> TRANSCRIPT.test(ask) || MESSAGE.test(ask);
    all.add(
        answers(
            "DISC-05",
            "400 after the end",
            ended,
            (ask, reply) -> {
              if (reply.status == 403) {
                reply.error(400, "ValidationException");
              }
            }));
    all.add(
        answers(
            "DISC-07",
            "an empty transcript after the end",
            TRANSCRIPT,
            (ask, reply) -> {
              if (reply.status == 403) {
                reply.ok("{\"Transcript\":[]}");
              }
            }));
    all.add(
        answers(
            "DISC-08",
            "stops nothing",
            STOP,
            (ask, reply) -> reply.error(400, "InvalidRequestException")));
    all.add(fault("DISC-09", "fault: duplicate, of: ended"));
    all.add(
        answers(
            "DISC-10",
            "refuses to go",
            ask -> ask.to("/disconnect"),
            (ask, reply) -> {
              if (reply.status == 200) {
                reply.error(400, "ValidationException");
              }
            }));
    all.add(
        fault(
            "THR-04",
            "fault: error, operation: SendEvent, type: ThrottlingException, status: 400"));
  }

  private static void errors(List<Mutant> all) {
    all.add(
        error(
            "ERR-01",
            "another status",
            reply -> reply.status = reply.status == 400 ? 418 : reply.status));
    all.add(error("ERR-02", "no header", reply -> reply.headers.remove("x-amzn-errortype")));
    all.add(
        answers(
            "ERR-06",
            "the wrong status",
            STOP,
            (ask, reply) -> {
              if (reply.status == 410 || reply.status == 404) {
                reply.error(400, "InvalidRequestException");
              }
            }));
    all.add(error("ERR-07", "HTML", reply -> reply.body = "<html>no</html>"));
    all.add(
        answers(
            "ERR-08",
            "no request id",
            ANY,
            (ask, reply) -> reply.headers.remove("x-amzn-requestid")));
    all.add(
        answers(
            "ERR-09",
            "no browsers",
            ANY,
            (ask, reply) -> reply.headers.remove("access-control-allow-origin")));
    all.add(
        answers(
            "ERR-10",
            "as text",
            MESSAGE,
            (ask, reply) -> reply.headers.put("content-type", "text/plain")));
    all.add(
        error(
            "ERR-11",
            "500 to what it does not like",
            reply -> reply.error(500, "InternalServerException")));
    all.add(
        error(
            "ERR-12",
            "a name of its own",
            reply -> reply.headers.put("x-amzn-errortype", "OopsException")));
  }

  private static void credentials(List<Mutant> all) {
    all.add(new TokenMixer("AUTH-06", "needs no token", ask -> ask.bearer().isEmpty()).mutant());
    all.add(
        new TokenMixer("AUTH-07", "takes any token", ask -> ask.bearer().endsWith("QWERTY"))
            .mutant());
    all.add(
        new TokenMixer("AUTH-08", "takes the ParticipantToken", ask -> !CONNECTION.test(ask))
            .mutant());
    all.add(new TokenMixer("AUTH-09", "takes the ConnectionToken", CONNECTION::test).mutant());
    all.add(
        built(
            "AUTH-10",
            "a token for two days",
            f ->
                f.switches(Switches.defaults().with(Switches.TOKEN_LIFETIME, Duration.ofDays(2)))));
    all.add(
        twist(
            "AUTH-11",
            "one token for all",
            new Twist() {
              private String first = "";

              @Override
              public void answer(Ask ask, Reply reply) {
                ObjectNode json = reply.json();
                if (CONNECTION.test(ask) && json.has("ConnectionCredentials")) {
                  ObjectNode credentials = at(json, "ConnectionCredentials");
                  first = first.isEmpty() ? credentials.path("ConnectionToken").asText() : first;
                  credentials.put("ConnectionToken", first);
                  reply.json(json);
                }
              }
            }));
    all.add(
        answers(
            "AUTH-12",
            "wants no signature",
            ask -> MESSAGE.test(ask) && ask.headers.containsKey("authorization"),
            (ask, reply) -> reply.error(403, "AccessDeniedException")));
    AtomicInteger connections = new AtomicInteger();
    all.add(
        answers(
            "RECON-09",
            "connects once",
            CONNECTION,
            (ask, reply) -> {
              if (reply.status == 200 && connections.incrementAndGet() > 1) {
                reply.error(400, "ValidationException");
              }
            }));
    all.add(
        twist(
            "RECON-10",
            "a new connection ends the old token",
            new Twist() {
              private final List<String> issued = new ArrayList<>();

              @Override
              public void answer(Ask ask, Reply reply) {
                String token = reply.json().at("/ConnectionCredentials/ConnectionToken").asText("");
                if (!token.isEmpty()) {
                  issued.add(token);
                }
                int index = issued.indexOf(ask.bearer());
                if (index >= 0 && index < issued.size() - 1) {
                  reply.error(403, "AccessDeniedException");
                }
              }
            }));
  }

  // The pieces that mutants are made of

  static ObjectNode at(ObjectNode json, String member) {
    return json.withObjectProperty(member);
  }

  private static Mutant edit(
      String rule, String how, Predicate<Ask> which, Consumer<ObjectNode> change) {
    return answers(
        rule,
        how,
        which,
        (ask, reply) -> {
          if (reply.status == 200) {
            ObjectNode json = reply.json();
            change.accept(json);
            reply.json(json);
          }
        });
  }

  private static Mutant url(String rule, String how, String more) {
    return edit(
        rule,
        how,
        CONNECTION,
        json -> {
          if (json.has("Websocket")) {
            at(json, "Websocket").put("Url", json.at("/Websocket/Url").asText() + more);
          }
        });
  }

  private static Mutant error(String rule, String how, Consumer<Reply> change) {
    return answers(
        rule,
        how,
        ask -> ANY.test(ask) && !ask.method.equals("OPTIONS"),
        (ask, reply) -> {
          if (reply.status >= 400) {
            change.accept(reply);
          }
        });
  }

  private static Mutant items(String rule, String how, Consumer<ObjectNode> change) {
    return edit(
        rule,
        how,
        TRANSCRIPT,
        json -> json.withArray("Transcript").forEach(item -> change.accept((ObjectNode) item)));
  }

  private static Mutant without(String rule, String how, Predicate<JsonNode> which) {
    return answers(rule, how, TRANSCRIPT, (ask, reply) -> drop(reply, which));
  }

  private static Mutant item(String rule, String how, Consumer<ObjectNode> fill) {
    return edit(
        rule,
        how,
        TRANSCRIPT,
        json -> {
          ArrayNode items = json.withArray("Transcript");
          if (items.size() > 0) {
            ObjectNode more = items.get(items.size() - 1).deepCopy();
            fill.accept(more);
            items.add(more);
          }
        });
  }

  private static Consumer<ObjectNode> idle(String kind) {
    return item ->
        item.put("Id", "idle-" + kind)
            .put("Type", "EVENT")
            .put("ContentType", "application/vnd.amazonaws.connect.event." + kind)
            .remove("Content");
  }

  private static void drop(Reply reply, Predicate<JsonNode> which) {
    if (reply.status == 200) {
      ObjectNode json = reply.json();
      ArrayNode kept = json.arrayNode();
      json.withArray("Transcript")
          .forEach(
              item -> {
                if (!which.test(item)) {
                  kept.add(item);
                }
              });
      json.set("Transcript", kept);
      reply.json(json);
    }
  }

  /** Lets a wrong token pass for a right one. */
  private static final class TokenMixer implements Twist {
    private final String rule;
    private final String how;
    private final Predicate<Ask> which;
    private String participant = "";
    private String connection = "";

    TokenMixer(String rule, String how, Predicate<Ask> which) {
      this.rule = rule;
      this.how = how;
      this.which = which;
    }

    Mutant mutant() {
      return twist(rule, how, this);
    }

    @Override
    public void ask(Ask ask) {
      boolean disconnect = ask.to("/disconnect");
      if (ask.path.startsWith("/participant/")
          && which.test(ask)
          && !disconnect
          && !participant.isEmpty()
          && !ask.method.equals("OPTIONS")) {
        ask.headers.put("x-amz-bearer", CONNECTION.test(ask) ? participant : connection);
      }
    }

    @Override
    public void answer(Ask ask, Reply reply) {
      ObjectNode json = reply.json();
      participant = json.path("ParticipantToken").asText(participant);
      connection = json.at("/ConnectionCredentials/ConnectionToken").asText(connection);
    }
  }

  /** Gives out the URL of another chat that goes on, once a chat has two sockets. */
  private static final class AnotherChatsUrl implements Twist {
    private final Map<String, Integer> connections = new HashMap<>();
    private Ask start;

    Mutant mutant() {
      return twist("CONN-18", "a URL outlives its chat", this);
    }

    @Override
    public void answer(Ask ask, Reply reply) throws Exception {
      if (START.test(ask)) {
        start = ask;
      } else if (CONNECTION.test(ask) && reply.json().has("Websocket")) {
        if (connections.merge(ask.bearer(), 1, Integer::sum) > 2) {
          ObjectNode json = reply.json();
          at(json, "Websocket").put("Url", url());
          reply.json(json);
        }
      }
    }

    private String url() throws Exception {
      ObjectNode body = start.body.deepCopy();
      body.remove("ClientToken");
      ObjectNode chat =
          TwistedService.call(
              HttpRequest.newBuilder(URI.create(start.fake + "/contact/chat"))
                  .header("Authorization", start.headers.get("authorization"))
                  .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
      return TwistedService.call(
              HttpRequest.newBuilder(URI.create(start.fake + "/participant/connection"))
                  .header("X-Amz-Bearer", chat.path("ParticipantToken").asText())
                  .POST(HttpRequest.BodyPublishers.ofString("{\"Type\":[\"WEBSOCKET\"]}")))
          .at("/Websocket/Url")
          .asText();
    }
  }

  /** Gives the second page first. */
  private static final class PageSwap implements Twist {
    private ObjectNode first;

    Mutant mutant() {
      return twist("TRN-15", "the newest page is the second one", this);
    }

    @Override
    public void answer(Ask ask, Reply reply) {
      if (!TRANSCRIPT.test(ask) || ask.body.path("MaxResults").asInt() != 4) {
        return;
      }
      ObjectNode json = reply.json();
      if (!ask.body.has("NextToken")) {
        // Old items in place of the newest: shifted by an hour.
        json.withArray("Transcript")
            .forEach(item -> ((ObjectNode) item).put("AbsoluteTime", "2020-01-01T00:00:00.000Z"));
        first = json;
        reply.json(json);
      }
    }
  }
}
