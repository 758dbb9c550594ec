package io.connectchat.harness.settings;

import java.util.Map;
import java.util.Optional;

/** The files that settings name, read. */
record NamedFiles(
    Optional<TextFile> texts,
    Optional<TextFile> dialogue,
    Optional<TextFile> personas,
    Optional<TextFile> faults,
    Optional<TextFile> feeder) {
  /** The texts that need no file. */
  static final String CORPUS = "corpus";

  static NamedFiles of(Map<String, Given> strongest, SettingsSources sources, Problems problems) {
    Folders folders = new Folders(sources.folder());
    return new NamedFiles(
        find(Known.TEXTS, Shelf.TEXTS, strongest, folders, sources, problems),
        find(Known.DIALOGUE, Shelf.DIALOGUES, strongest, folders, sources, problems),
        find(Known.PERSONAS, Shelf.PERSONAS, strongest, folders, sources, problems),
        find(Known.FAULTS, Shelf.FAULTS, strongest, folders, sources, problems),
        find(KnownStart.FEEDER, Shelf.FEEDERS, strongest, folders, sources, problems));
  }

  private static Optional<TextFile> find(
      Setting<?> setting,
      Shelf shelf,
      Map<String, Given> strongest,
      Folders folders,
      SettingsSources sources,
      Problems problems) {
    return Optional.ofNullable(strongest.get(setting.name()))
        .filter(given -> setting != Known.TEXTS || !given.text().equals(CORPUS))
        .flatMap(new NamedFile(shelf, folders, sources.classPath(), problems)::find);
  }
}
