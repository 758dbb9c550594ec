package io.connectchat.mock;

import io.connectchat.mock.contact.ContactEnvironment;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.fault.FaultPlan;
import io.connectchat.mock.fault.FaultPlanReader;
import io.connectchat.mock.fault.Faults;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.operation.Api;
import io.connectchat.mock.quota.Throttle;
import io.connectchat.mock.socket.Handshakes;
import io.connectchat.mock.socket.SocketEnvironment;
import io.connectchat.mock.socket.TopicPublisher;
import io.connectchat.mock.stream.Topics;
import java.time.Clock;
import java.util.function.Supplier;

/** All of a fake but its server, put together as its builder says. */
record Domain(
    Journal journal,
    FaultPlanReader plans,
    Faults faults,
    Api api,
    Handshakes handshakes,
    SocketEnvironment sockets) {

  /**
   * Puts it together.
   *
   * @param httpUrl where the fake is, without a slash at the end
   * @param webSocketUrl the WebSocket URL up to its token
   */
  static Domain of(
      ConnectChatMockBuilder builder,
      Journal journal,
      Clock clock,
      Timers timers,
      Supplier<String> httpUrl,
      Supplier<String> webSocketUrl) {
    FaultPlanReader plans = builder.plans();
    FaultPlan plan =
        builder.faults.isEmpty()
            ? FaultPlan.none(builder.seed)
            : plans.read(builder.faultsName, builder.faults);
    Faults faults = new Faults(journal, clock, plan);
    Topics topics = new Topics();
    Contacts contacts =
        new Contacts(
            new ContactEnvironment(
                clock,
                timers,
                builder.switches,
                builder.agent.each(builder.agentDelay, timers, builder.seed),
                new TopicPublisher(topics, clock),
                builder.tokenMark));
    Api api =
        new Api(
            contacts,
            journal,
            faults,
            plans,
            new Throttle(builder.quotas, clock),
            builder.accessKey,
            builder.virtualTime,
            topics,
            httpUrl,
            webSocketUrl);
    return new Domain(
        journal,
        plans,
        faults,
        api,
        new Handshakes(contacts, journal, faults),
        new SocketEnvironment(timers, journal, faults, builder.switches, builder.witness));
  }
}
