package io.connectchat.harness.target.plan;

import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.target.start.Starts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run would do to an instance: calls against quotas, chats at once, messages and their
 * price. It reckons with the peak of the load, and with a chat whose messages are sent one think
 * time apart.
 *
 * @param quotas those it is held against
 * @param chats in all
 * @param chatSeconds how long a chat is taken to last
 * @param atOnce the most chats at once
 * @param rows one for each bucket that is asked for anything
 * @param sent messages sent
 * @param answers messages that the other side is expected to send
 * @param askedSeconds how long the run takes as it was asked for
 */
public record Plan(
    Quotas quotas,
    double chats,
    double chatSeconds,
    double atOnce,
    List<Row> rows,
    double sent,
    double answers,
    double askedSeconds) {
  /** The name of the quota of chats at once. */
  public static final String CONCURRENT_CHATS = "concurrentChats";

  /** Start, connection, subscription and disconnect, on a service that is some way off. */
  private static final double AROUND_SECONDS = 2;

  /** A page of GetTranscript holds so many items. */
  private static final double PAGE = 100;

  public Plan {
    rows = List.copyOf(rows);
  }

  /** The plan of a run with these settings. */
  public static Plan of(Settings settings, Quotas quotas) {
    double messages = settings.messages();
    double think = settings.thinkTime().toMillis() / 1e3;
    double chatSeconds = AROUND_SECONDS + Math.max(0, messages - 1) * think;
    Arrivals arrivals = Arrivals.of(settings.load(), chatSeconds);
    double pages = Math.ceil((2 * messages + 4) / PAGE) * settings.transcript().share();
    // A reading in mid-chat has about half of it.
    pages *= 1 + settings.transcript().midway() / 2;
    Map<String, Double> calls = new LinkedHashMap<>();
    calls.put("StartChatContact", 1.0);
    calls.put("CreateParticipantConnection", 1.0);
    calls.put("SendMessage", messages);
    calls.put("GetTranscript", pages);
    calls.put("DisconnectParticipant", 1.0);
    double sends = arrivals.atOnce() * messages / chatSeconds;
    List<Row> rows =
        calls.entrySet().stream()
            .filter(each -> each.getValue() > 0)
            .map(each -> row(each.getKey(), each.getValue(), arrivals, sends, quotas))
            .toList();
    double sent = arrivals.chats() * (messages + Starts.of(settings).sayingSomething());
    return new Plan(
        quotas,
        arrivals.chats(),
        chatSeconds,
        arrivals.atOnce(),
        rows,
        sent,
        settings.awaitReply() ? sent : 0,
        arrivals.seconds() + chatSeconds);
  }

  private static Row row(
      String operation, double perChat, Arrivals arrivals, double sends, Quotas quotas) {
    double even = arrivals.perSecond() * perChat;
    double perSecond = operation.equals("SendMessage") ? sends : even;
    return new Row(quotas.of(operation).orElseThrow(), perSecond, arrivals.chats() * perChat);
  }

  /** The bucket that is used most; present as soon as anything is asked for. */
  public Optional<Row> binding() {
    return rows.stream().max(Comparator.comparingDouble(Row::share));
  }

  /** Whether more chats would be open at once than the instance allows. */
  public boolean hasTooManyAtOnce() {
    return atOnce > quotas.concurrentChats();
  }

  /** The names of the quotas that the run would exceed, in the order of the rows. */
  public List<String> exceeded() {
    List<String> names =
        new ArrayList<>(rows.stream().filter(Row::isOver).map(row -> row.bucket().name()).toList());
    if (hasTooManyAtOnce()) {
      names.add(CONCURRENT_CHATS);
    }
    return List.copyOf(names);
  }

  /**
   * The shortest time in which all of it could be done inside the quotas, in seconds. Of calls that
   * a chat makes once, the last one comes with the last chat; messages are sent all along.
   */
  public double leastSeconds() {
    double room = Math.max(0, chats - quotas.concurrentChats()) * chatSeconds;
    double least = room / quotas.concurrentChats() + chatSeconds;
    for (Row row : rows) {
      boolean once = row.calls() <= chats;
      least = Math.max(least, row.leastSeconds() + (once ? chatSeconds : 0));
    }
    return least;
  }

  /** US dollars at the lowest known price of a message. */
  public double lowestUsd() {
    return (sent + answers) * quotas.lowest().usd();
  }

  /** US dollars at the highest known price of a message. */
  public double highestUsd() {
    return (sent + answers) * quotas.highest().usd();
  }

  /** US dollars on top when a bot of Amazon Lex hears all that is sent. */
  public double lexUsd() {
    return sent * quotas.lexRequest().usd();
  }
}
