package io.connectchat.simulations;

import java.util.HashMap;
import java.util.Map;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;

/**
 * Keeps Gatling from asking the internet for its newest version at the start of every run: it asks
 * when its preferences say that the last check is long ago, so these, which live in memory, say
 * that it was just now. Found by {@link Preferences} through META-INF/services.
 */
public final class NoVersionCheck implements PreferencesFactory {
  private final Preferences root = new InMemory(null, "");

  @Override
  public Preferences systemRoot() {
    return root;
  }

  @Override
  public Preferences userRoot() {
    return root;
  }

  private static final class InMemory extends AbstractPreferences {
    private final Map<String, String> values = new HashMap<>();

    InMemory(AbstractPreferences parent, String name) {
      super(parent, name);
    }

    @Override
    protected String getSpi(String key) {
      return key.equals("lastCheckTimestamp")
          ? Long.toString(System.currentTimeMillis())
          : values.get(key);
    }

    @Override
    protected void putSpi(String key, String value) {
      values.put(key, value);
    }

    @Override
    protected void removeSpi(String key) {
      values.remove(key);
    }

    @Override
    protected void removeNodeSpi() {
      values.clear();
    }

    @Override
    protected String[] keysSpi() {
      return values.keySet().toArray(String[]::new);
    }

    @Override
    protected String[] childrenNamesSpi() {
      return new String[0];
    }

    @Override
    protected AbstractPreferences childSpi(String name) {
      return new InMemory(this, name);
    }

    @Override
    protected void syncSpi() {}

    @Override
    protected void flushSpi() {}
  }
}
