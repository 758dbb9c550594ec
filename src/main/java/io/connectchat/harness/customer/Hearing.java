package io.connectchat.harness.customer;

import io.connectchat.harness.customer.Habits.Receipting;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import java.util.List;

/** What a customer makes of what it hears, before anybody who waits for it gets it. */
final class Hearing {
  /** The number of no socket: sockets count from 1. */
  private static final int NO_SOCKET = 0;

  private final Context context;
  private final Heard heard;
  private final Receipts receipts;
  private final Receipting receipting;

  Hearing(Context context, Heard heard, Receipts receipts, Receipting receipting) {
    this.context = context;
    this.heard = heard;
    this.receipts = receipts;
    this.receipting = receipting;
  }

  /** Takes a frame in, and tells whether it may be what somebody waits for. */
  boolean isNews(FrameIn frame) {
    return Context.item(frame).map(this::isNews).orElse(true);
  }

  /** What a gap was filled with, is what a socket would have brought. */
  void missed(List<Item> items) {
    long now = context.nanos();
    for (Item item : items) {
      FrameIn frame = new FrameIn(NO_SOCKET, now, new Frame.Chat("", item));
      if (isNews(frame)) {
        context.inbox().deliver(frame);
      }
    }
  }

  private boolean isNews(Item item) {
    if (item.isChatEnded()) {
      context.ended();
      receipts.close();
      return true;
    }
    if (item.isAttachment()) {
      heard.attached(item);
      heard.stored(item);
    } else if (item.isMessage()) {
      heard.stored(item);
    }
    return !item.isReply() || isNewReply(item);
  }

  private boolean isNewReply(Item reply) {
    boolean isNew = heard.isNew(reply);
    if (isNew && reply.id().equals(heard.latest())) {
      switch (receipting) {
        case DELIVERED -> receipts.delivered(reply.id());
        case READ -> receipts.read(reply.id());
        case NONE -> {}
      }
    }
    return isNew;
  }
}
