package io.connectchat.harness.target.start;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.StartMember;
import io.connectchat.harness.settings.StartSettings;
import io.connectchat.harness.settings.TargetKind;
import io.connectchat.harness.target.RunLedger;
import io.connectchat.harness.wire.StartChat;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How each customer's chat is started: the members of the settings, and over them those of the
 * customer's row of the feeder. All of it is checked before there is a customer.
 */
public final class Starts {
  private static final String LIKE_A_RUN = "00000000-0000-4000-8000-000000000000";
  private static final String NUMBER = "{customer}";

  private final List<Row> rows;

  private Starts(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** A start, whose name is the customer's or stands for none. */
  private record Row(StartChat chat, boolean named) {}

  /**
   * As the settings have it.
   *
   * @throws BadSetting in one line: where it stands, the member, what it must be
   */
  public static Starts of(Settings settings) {
    StartSettings start = settings.start();
    List<FeederRow> fed = start.feeder().map(Feeder::read).orElse(List.of(FeederRow.NONE));
    Set<StartMember> given = new HashSet<>(start.members().keySet());
    fed.forEach(row -> given.addAll(row.members()));
    if (settings.target() == TargetKind.GATEWAY) {
      refuseWhatTheFrontDrops(start, given);
    }
    MemberReader reader = new MemberReader(start.origins());
    boolean allNamed = start.members().containsKey(StartMember.DISPLAY_NAME);
    return new Starts(
        fed.stream()
            .map(
                row ->
                    new Row(
                        withRoomForMarks(row, reader.read(start.members(), row)),
                        allNamed || row.values().containsKey(StartMember.DISPLAY_NAME)))
            .toList());
  }

  /**
   * The start of a customer.
   *
   * @param number of the customer, from 1
   * @param name of the customer where the settings have none
   */
  public StartChat of(int number, String name, String clientToken) {
    Row row = rows.get((number - 1) % rows.size());
    String called =
        row.named() ? row.chat().displayName().replace(NUMBER, Integer.toString(number)) : name;
    return row.chat().as(called, clientToken);
  }

  /** The run's own attributes must have room beside those that are set. */
  private static StartChat withRoomForMarks(FeederRow row, StartChat chat) {
    try {
      new RunLedger(LIKE_A_RUN).marked(chat);
      return chat;
    } catch (IllegalArgumentException e) {
      String place = row.where().isEmpty() ? StartMember.ATTRIBUTES.setting() : row.where();
      throw new BadSetting(
          place + ": " + e.getMessage() + ", with the two that carry the run's id and the harness");
    }
  }

  /** The share of customers that say something with the start. */
  public double sayingSomething() {
    long saying = rows.stream().filter(row -> row.chat().initialMessage().isPresent()).count();
    return (double) saying / rows.size();
  }

  private static void refuseWhatTheFrontDrops(StartSettings start, Set<StartMember> given) {
    Map<StartMember, String> where = new EnumMap<>(StartMember.class);
    given.forEach(
        member -> where.put(member, start.origins().getOrDefault(member, member.setting())));
    where.forEach(
        (member, origin) -> {
          if (!member.isPassedOnByStockLambda()
              && !start.gatewayPasses().contains(member.member())) {
            throw new BadSetting(
                origin
                    + ": the Lambda of amazon-connect-chat-ui-examples drops "
                    + member.member()
                    + "; leave it out or, if the front at chat.gatewayUrl passes it on, say"
                    + " -Dchat.gatewayPasses="
                    + member.member());
          }
        });
  }
}
