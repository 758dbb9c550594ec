package io.connectchat.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.SocketAsked;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.SocketRefused;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a recording of what was seen. Ids, tokens, signatures, URLs, hosts, account ids and the
 * other side's words and names are replaced by references, equal ones by the same; headers are kept
 * by name, and times count from the first step.
 */
public final class Scrubber {
  private static final Set<String> ASKED =
      Set.of(
          "content-type",
          "origin",
          "access-control-request-method",
          "access-control-request-headers");

  private static final Set<String> ANSWERED =
      Set.of(
          "content-type",
          "x-amzn-errortype",
          "retry-after",
          "access-control-allow-origin",
          "access-control-allow-headers",
          "access-control-allow-methods",
          "access-control-expose-headers");

  private final Bases bases;
  private final References references;
  private final AnswerScrubber answers;
  private final long startNanos;

  /**
   * Where the service was, so that it can be left out.
   *
   * @param secrets names of values that are to go wherever they stand, such as the instance's id
   */
  public record Bases(
      URI connect, URI participant, Optional<URI> gateway, Map<String, String> secrets) {}

  private Scrubber(Bases bases, References references, long startNanos) {
    this.bases = bases;
    this.references = references;
    this.answers = new AnswerScrubber(references);
    this.startNanos = startNanos;
  }

  /**
   * The recording of all that was seen.
   *
   * @param target the kind of target, for readers
   */
  public static Recording record(History history, Bases bases, String target) {
    List<Seen<? extends Observation>> seen = inOrder(history);
    long start = seen.isEmpty() ? 0 : began(seen.get(0).what());
    Instant wall = wall(history, start);
    References references = new References(wall);
    bases.secrets().forEach((name, value) -> references.fix(value, name));
    List.of(bases.connect(), bases.participant())
        .forEach(base -> references.fix(base.getHost(), "host"));
    bases.gateway().ifPresent(front -> references.fix(front.getHost(), "host"));
    Scrubber scrubber = new Scrubber(bases, references, start);
    List<Step> steps = new ArrayList<>();
    Map<String, String> unopened = new LinkedHashMap<>();
    for (Seen<? extends Observation> one : seen) {
      scrubber.step(one.session(), one.what(), unopened).ifPresent(steps::add);
    }
    return new Recording(LocalDate.ofInstant(wall, ZoneOffset.UTC), target, steps);
  }

  /** Calls stand where they began, since that is when they are made again. */
  private static List<Seen<? extends Observation>> inOrder(History history) {
    List<Seen<? extends Observation>> all = new ArrayList<>();
    for (Session session : history.sessions()) {
      session.observations().stream()
          .filter(one -> !isOfTheHarness(one))
          .forEach(one -> all.add(new Seen<>(session, one)));
    }
    all.sort(Comparator.comparingLong(one -> began(one.what())));
    return all;
  }

  /** Admin calls of a fake are no traffic of a chat. */
  private static boolean isOfTheHarness(Observation one) {
    return one instanceof Exchange exchange && exchange.operation().equals("AdvanceClock");
  }

  private static long began(Observation observation) {
    if (observation instanceof Exchange exchange) {
      return exchange.startNanos();
    }
    return observation instanceof SocketOpened opened
        ? opened.startNanos() + 1
        : observation.nanos();
  }

  /** The wall time of the first step, by the first answer that came. */
  private static Instant wall(History history, long start) {
    return history
        .exchanges()
        .filter(one -> one.what().answered().came())
        .findFirst()
        .map(one -> one.what().answered().at().minusNanos(one.what().nanos() - start))
        .orElse(Instant.now());
  }

  private long at(long nanos) {
    return Math.max(0, (nanos - startNanos) / 1_000_000);
  }

  private Optional<Step> step(Session session, Observation seen, Map<String, String> unopened) {
    String in = session.name();
    if (seen instanceof Exchange exchange) {
      return Optional.of(call(in, exchange));
    } else if (seen instanceof SocketAsked asked) {
      unopened.put(in + asked.socket(), url(asked.url()));
    } else if (seen instanceof SocketOpened opened) {
      String url = unopened.getOrDefault(in + opened.socket(), "");
      return Optional.of(new Step.Opening(in, at(began(seen)), opened.socket(), url, 101));
    } else if (seen instanceof SocketRefused refused) {
      String url = unopened.getOrDefault(in + refused.socket(), "");
      return Optional.of(
          new Step.Opening(in, at(seen.nanos()), refused.socket(), url, refused.status()));
    } else if (seen instanceof FrameOut out) {
      return Optional.of(
          new Step.Said(in, at(seen.nanos()), out.socket(), references.inRequest(out.text())));
    } else if (seen instanceof FrameIn came) {
      String text = answers.of(came.frame().text());
      return Optional.of(new Step.Came(in, at(seen.nanos()), came.socket(), text));
    } else if (seen instanceof SocketClosed closed) {
      return Optional.of(
          new Step.Closed(in, at(seen.nanos()), closed.socket(), closed.code(), closed.byUs()));
    }
    return Optional.empty();
  }

  private String url(URI url) {
    String text = url.toString();
    return references.of(references.knows(text) ? "url" : "forged", text);
  }

  private Step.Call call(String in, Exchange exchange) {
    String answer = answers.of(exchange.answered().body());
    boolean binary =
        exchange.operation().equals("Upload") || exchange.operation().equals("Download");
    String body = exchange.asked().body();
    return new Step.Call(
        in,
        at(exchange.startNanos()),
        exchange.operation(),
        exchange.asked().method(),
        to(exchange.asked().uri()),
        path(exchange.asked().uri()),
        asked(exchange),
        binary ? body : request(body),
        at(exchange.nanos()),
        exchange.answered().status(),
        answered(exchange),
        binary && exchange.answered().accepted() ? exchange.answered().body() : answer);
  }

  /** A short NextToken could stand anywhere by chance, so it is known by its member. */
  private String request(String body) {
    JsonNode json = body.contains("NextToken") ? Bodies.json(body) : Bodies.json("");
    String token = json.path("NextToken").asText("");
    return !token.isEmpty() && references.knows(token)
        ? references.inRequest(
            AnswerScrubber.text(
                ((ObjectNode) json).put("NextToken", references.of("NextToken", token))))
        : references.inRequest(body);
  }

  private Optional<String> name(URI uri) {
    String text = uri.toString();
    if (bases.gateway().isPresent() && text.equals(bases.gateway().orElseThrow().toString())) {
      return Optional.of("gateway");
    }
    if (text.startsWith(bases.participant() + "/participant/")) {
      return Optional.of("participant");
    }
    return text.startsWith(bases.connect() + "/contact/")
        ? Optional.of("connect")
        : Optional.empty();
  }

  private String to(URI uri) {
    return name(uri).orElseGet(() -> url(uri));
  }

  private String path(URI uri) {
    Optional<String> to = name(uri);
    if (to.isEmpty() || to.orElseThrow().equals("gateway")) {
      return "";
    }
    URI base = to.orElseThrow().equals("connect") ? bases.connect() : bases.participant();
    return references.inRequest(uri.toString().substring(base.toString().length()));
  }

  private Map<String, String> asked(Exchange exchange) {
    Map<String, String> kept = new LinkedHashMap<>();
    exchange
        .asked()
        .headers()
        .forEach(
            (name, value) -> {
              if (ASKED.contains(name)) {
                kept.put(name, references.inRequest(value));
              } else if (name.equals("x-amz-bearer")) {
                kept.put(name, references.of(references.knows(value) ? "token" : "forged", value));
              } else if (name.equals("authorization")) {
                kept.put(name, "${signature}");
              }
            });
    return kept;
  }

  private Map<String, String> answered(Exchange exchange) {
    Map<String, String> kept = new LinkedHashMap<>();
    exchange
        .answered()
        .headers()
        .forEach(
            (name, value) -> {
              if (ANSWERED.contains(name)) {
                kept.put(name, references.inAnswer(value));
              } else if (name.equals("x-amzn-requestid")) {
                kept.put(name, "${present}");
              }
            });
    return kept;
  }
}
