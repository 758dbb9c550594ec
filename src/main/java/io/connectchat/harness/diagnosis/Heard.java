package io.connectchat.harness.diagnosis;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.Shown;
import io.connectchat.harness.evidence.Observation.Transcript;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a conversation's frames said. */
final class Heard {
  private static final String RECIPIENT = "\"RecipientParticipantId\":\"";
  private static final int MOST_PARTICIPANTS = 8;

  private final Start start;
  private final Sockets sockets;
  private final boolean keepsItems;
  private final Set<String> ids = new HashSet<>(0);
  private final List<String> participants = new ArrayList<>(0);
  private int chats;
  private int messages;
  private int foreign;
  private String foreignContact = "";
  private int broken;
  private String whyBroken = "";
  private long endedNanos = Course.NEVER;
  private long lastChatNanos = Course.NEVER;
  private long lastMessageNanos = Course.NEVER;
  private final Map<Integer, String> lastTimes = new HashMap<>(0);
  private String disorder = "";
  private String twice = "";
  private String wrongReceipt = "";
  private String unheardId = "";
  private boolean unheardCame;
  private boolean initialCame;
  private boolean transcriptRead;
  private int shown = -1;

  /**
   * @param keepsItems whether to remember each item, to see what comes twice
   */
  Heard(Start start, Sockets sockets, boolean keepsItems) {
    this.start = start;
    this.sockets = sockets;
    this.keepsItems = keepsItems;
  }

  void came(FrameIn in) {
    if (in.frame() instanceof Frame.Chat chat) {
      chats++;
      lastChatNanos = in.nanos();
      item(chat.item(), in);
    } else if (in.frame() instanceof Frame.Broken torn) {
      broken++;
      whyBroken = broken == 1 ? torn.why() : whyBroken;
    }
  }

  void saw(Observation seen) {
    if (seen instanceof Transcript transcript) {
      transcriptRead = true;
      transcript.items().forEach(this::isInitial);
    } else if (seen instanceof Shown told) {
      shown = told.messages().size();
    }
  }

  private void item(Item item, FrameIn in) {
    if (isForeign(item)) {
      foreign++;
      foreignContact = item.contactId();
    }
    if (item.isMessage()) {
      messages++;
      lastMessageNanos = in.nanos();
      isInitial(item);
    } else if (item.isChatEnded()) {
      endedNanos = in.nanos();
    } else if (item.type().equals("MESSAGEMETADATA")) {
      receipt(item);
    }
    unheardCame |= !unheardId.isEmpty() && item.id().equals(unheardId);
    participates(item.participantId());
    if (keepsItems) {
      order(item, in);
    }
  }

  private boolean isForeign(Item item) {
    return start.hasChat()
        && !item.contactId().isEmpty()
        && !item.contactId().equals(start.contactId())
        && !item.initialContactId().equals(start.contactId());
  }

  private void order(Item item, FrameIn in) {
    boolean isNew = item.partial() || ids.add(in.socket() + " " + item.id());
    if (!isNew && !item.type().equals("MESSAGEMETADATA") && twice.isEmpty()) {
      twice = item.inWords() + " with Id " + item.id() + " came twice on socket " + in.socket();
    }
    String lastTime = lastTimes.getOrDefault(in.socket(), "");
    if (item.absoluteTime().compareTo(lastTime) >= 0) {
      lastTimes.put(in.socket(), item.absoluteTime());
    } else if (disorder.isEmpty()) {
      disorder = item.inWords() + " of " + item.absoluteTime() + " came behind one of " + lastTime;
    }
  }

  private void participates(String participant) {
    if (!participant.isEmpty()
        && participants.size() < MOST_PARTICIPANTS
        && !participants.contains(participant)) {
      participants.add(participant);
    }
  }

  private void receipt(Item item) {
    int at = item.json().indexOf(RECIPIENT);
    if (at < 0 || !wrongReceipt.isEmpty() || participants.isEmpty()) {
      return;
    }
    int from = at + RECIPIENT.length();
    String recipient = item.json().substring(from, item.json().indexOf('"', from));
    if (!participants.contains(recipient) && !recipient.equals(start.participantId())) {
      wrongReceipt = recipient;
    }
  }

  private void isInitial(Item item) {
    initialCame |=
        !start.initialMessage().isEmpty() && item.content().equals(start.initialMessage());
  }

  /** A page of the transcript, word for word. */
  void read(Iterable<Item> page) {
    transcriptRead = true;
    page.forEach(this::isInitial);
  }

  /** A message was accepted while nothing listened; whether it comes is remembered. */
  void unheard(String id) {
    unheardId = unheardId.isEmpty() ? id : unheardId;
  }

  boolean isUnheard() {
    return !unheardId.isEmpty() && !unheardCame;
  }

  int chats() {
    return chats;
  }

  int messages() {
    return messages;
  }

  /** Frames of another contact than the one that was started. */
  int foreign() {
    return foreign;
  }

  String foreignContact() {
    return foreignContact;
  }

  int broken() {
    return broken;
  }

  String whyBroken() {
    return whyBroken;
  }

  long endedNanos() {
    return endedNanos;
  }

  long lastChatNanos() {
    return lastChatNanos;
  }

  long lastMessageNanos() {
    return lastMessageNanos;
  }

  String disorder() {
    return disorder;
  }

  String twice() {
    return twice;
  }

  /** Whom a receipt named who has not been seen in the chat; empty when none did. */
  String wrongReceipt() {
    return wrongReceipt;
  }

  boolean initialCame() {
    return initialCame;
  }

  boolean transcriptRead() {
    return transcriptRead;
  }

  /** How many messages the client shows; negative when it does not tell. */
  int shown() {
    return shown;
  }

  /** Whether anybody listens. */
  boolean isListening() {
    return sockets.isListening();
  }
}
