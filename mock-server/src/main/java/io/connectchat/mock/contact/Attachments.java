package io.connectchat.mock.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of a chat: announced, uploaded, completed, scanned. Their bytes are dropped when the
 * chat ends.
 *
 * <p>Source: protocol notes 2.8 and 6.
 */
public final class Attachments {
  /** Most attachments of one chat. */
  public static final int MOST = 35;

  /** The string that every virus scanner takes for a virus; it is harmless. */
  private static final String EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

  private final Contact contact;
  private final ContactEnvironment environment;
  private final Map<String, File> files = new LinkedHashMap<>();
  private final Map<String, String> idByClientToken = new HashMap<>();
  private final Map<String, Grant> grants = new HashMap<>();

  private record File(Attachment attachment, Optional<byte[]> bytes, boolean isCompleted) {}

  private record Grant(String attachmentId, Instant expiresAt) {}

  /** A file with what is in it. */
  public record Content(Attachment attachment, byte[] bytes) {}

  Attachments(Contact contact, ContactEnvironment environment) {
    this.contact = contact;
    this.environment = environment;
  }

  /**
   * Takes note of a file that is to be uploaded, or gives the one that the same ClientToken has
   * announced; empty when the chat has as many as it may.
   *
   * @param size in bytes
   * @throws ContactEndedException if the chat is over
   */
  public Optional<Attachment> announce(
      String name, String contentType, long size, String clientToken) {
    return contact.whileAlive(
        () -> {
          String known = idByClientToken.getOrDefault(clientToken, "");
          if (files.containsKey(known)) {
            return Optional.of(files.get(known).attachment());
          }
          if (files.size() >= MOST) {
            return Optional.empty();
          }
          String id = UUID.randomUUID().toString();
          Attachment attachment =
              new Attachment(id, name, contentType, size, Attachment.Status.IN_PROGRESS);
          files.put(id, new File(attachment, Optional.empty(), false));
          idByClientToken.put(clientToken, id);
          return Optional.of(attachment);
        });
  }

  public Optional<Attachment> find(String id) {
    return contact.locked(() -> Optional.ofNullable(files.get(id)).map(File::attachment));
  }

  /** A secret that opens one file for so long. */
  public String grant(String id, Duration lifetime) {
    return contact.locked(
        () -> {
          String secret = UUID.randomUUID() + "-" + UUID.randomUUID();
          grants.put(secret, new Grant(id, environment.clock().instant().plus(lifetime)));
          return secret;
        });
  }

  /** Whether the secret opens this file now. */
  public boolean isOpenedBy(String secret, String id) {
    return contact.locked(
        () ->
            Optional.ofNullable(grants.get(secret))
                .filter(grant -> grant.attachmentId().equals(id))
                .filter(grant -> environment.clock().instant().isBefore(grant.expiresAt()))
                .isPresent());
  }

  /** Stores what was uploaded. A repeated upload takes the place of the earlier one. */
  public void store(String id, byte[] bytes) {
    contact.locked(
        () -> files.computeIfPresent(id, (k, f) -> f.isCompleted() ? f : uploaded(f, bytes)));
  }

  private static File uploaded(File file, byte[] bytes) {
    return new File(file.attachment(), Optional.of(bytes), false);
  }

  public boolean isUploaded(String id) {
    return contact.locked(() -> files.containsKey(id) && files.get(id).bytes().isPresent());
  }

  /** A completed file that the scanner lets pass. */
  public Optional<Content> approved(String id) {
    return contact.locked(
        () ->
            Optional.ofNullable(files.get(id))
                .filter(File::isCompleted)
                .filter(file -> file.attachment().status() == Attachment.Status.APPROVED)
                .map(file -> new Content(file.attachment(), file.bytes().orElseThrow())));
  }

  /**
   * Shares an uploaded file with everybody; empty when it has been shared before.
   *
   * @throws ContactEndedException if the chat is over
   */
  public Optional<Posted> complete(Participant from, String id) {
    return contact.whileAlive(
        () -> {
          File file = files.get(id);
          if (file.isCompleted()) {
            return Optional.empty();
          }
          Duration scanTime = environment.switches().get(Switches.SCAN_TIME);
          Attachment.Status verdict = verdict(file.bytes().orElseThrow());
          Attachment shown =
              file.attachment().with(scanTime.isZero() ? verdict : Attachment.Status.IN_PROGRESS);
          files.put(id, new File(shown, file.bytes(), true));
          Posted posted = contact.share(from, shown);
          if (!scanTime.isZero()) {
            environment.timers().after(scanTime, () -> scanned(posted.item(), verdict));
          }
          return Optional.of(posted);
        });
  }

  private void scanned(Item item, Attachment.Status verdict) {
    contact.locked(
        () -> {
          SharedAttachment shared = (SharedAttachment) item;
          Attachment attachment = shared.attachment().with(verdict);
          File file = files.get(attachment.id());
          if (file != null) {
            files.put(attachment.id(), new File(attachment, file.bytes(), true));
            contact.update(
                new SharedAttachment(shared.id(), shared.at(), shared.from(), attachment));
          }
          return null;
        });
  }

  void clear() {
    files.clear();
    grants.clear();
    idByClientToken.clear();
  }

  private static Attachment.Status verdict(byte[] bytes) {
    for (int from = 0; from + EICAR.length() <= bytes.length; from++) {
      if (isEicarAt(from, bytes)) {
        return Attachment.Status.REJECTED;
      }
    }
    return Attachment.Status.APPROVED;
  }

  private static boolean isEicarAt(int from, byte[] bytes) {
    int matching = 0;
    while (matching < EICAR.length() && bytes[from + matching] == EICAR.charAt(matching)) {
      matching++;
    }
    return matching == EICAR.length();
  }
}
