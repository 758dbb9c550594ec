package io.connectchat.harness.probe;

import java.util.List;
import java.util.Set;

/** Starts that must be refused, and one that is asked for twice; nobody connects. */
final class WrongStarts implements Probe {
  @Override
  public String name() {
    return "wrong starts, and one that is repeated";
  }

  @Override
  public int chats() {
    return 1;
  }

  @Override
  public int messages() {
    return 0;
  }

  @Override
  public Set<String> rules() {
    return Set.of("START-07", "START-12", "START-13", "START-14", "START-15", "ERR-06");
  }

  @Override
  public void play(Stage stage) throws InterruptedException {
    Guest guest = stage.guest("wrong starts");
    guest.startUnsigned();
    guest.start(body -> body.putObject("ParticipantDetails"));
    guest.start(body -> body.putObject("ParticipantDetails").put("DisplayName", "d".repeat(257)));
    guest.start(body -> body.remove("InstanceId"));
    guest.start(body -> body.putArray("SupportedMessagingContentTypes").add("text/markdown"));
    guest.start(body -> body.put("ChatDurationInMinutes", 59));
    guest.start(body -> body.put("ChatDurationInMinutes", 10_081));
    Guest twice = stage.guest("repeated start");
    String token = Bits.token();
    String name = "Probe, twice";
    for (int i = 0; i < 2; i++) {
      twice.start(
          body -> {
            body.put("ClientToken", token);
            body.putObject("ParticipantDetails").put("DisplayName", name);
          });
    }
    for (String contact : List.copyOf(twice.diary().session().contactIds())) {
      twice.stop(contact);
    }
    guest.stop(Bits.token());
  }
}
