package io.connectchat.harness.sdk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.RepositorySystemSession.SessionBuilder;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/**
 * Where Maven would look, on this machine: its local repository, its mirrors, proxies and servers,
 * and the repositories of its active profiles. Passwords that are encrypted there are not read.
 */
final class MavenSettings {
  private static final RemoteRepository CENTRAL =
      new RemoteRepository.Builder("central", "default", "https://repo.maven.apache.org/maven2")
          .build();

  private final Path home;
  private final Settings settings;

  /**
   * @param home the folder {@code .m2} of a user; need not exist
   * @throws Unresolvable if settings.xml is there and cannot be read
   */
  MavenSettings(Path home) throws Unresolvable {
    this.home = home;
    this.settings = read(home.resolve("settings.xml"));
  }

  /** Those of the user who runs this. */
  static MavenSettings ofUser() throws Unresolvable {
    return new MavenSettings(Path.of(System.getProperty("user.home"), ".m2"));
  }

  /** {@code -Dmaven.repo.local}, else what settings.xml says, else {@code repository} beside it. */
  Path localRepository() {
    return Optional.ofNullable(System.getProperty("maven.repo.local"))
        .or(() -> Optional.ofNullable(settings.getLocalRepository()))
        .map(Path::of)
        .orElse(home.resolve("repository"));
  }

  List<RemoteRepository> repositories() {
    List<RemoteRepository> all = new ArrayList<>();
    for (Profile profile : settings.getProfiles()) {
      if (isActive(profile)) {
        for (Repository one : profile.getRepositories()) {
          all.add(new RemoteRepository.Builder(one.getId(), one.getLayout(), one.getUrl()).build());
        }
      }
    }
    if (all.stream().noneMatch(one -> one.getId().equals(CENTRAL.getId()))) {
      all.add(CENTRAL);
    }
    return all;
  }

  SessionBuilder applyTo(SessionBuilder session) {
    DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
    for (Mirror one : settings.getMirrors()) {
      mirrors.add(
          one.getId(),
          one.getUrl(),
          one.getLayout(),
          false,
          one.isBlocked(),
          one.getMirrorOf(),
          one.getMirrorOfLayouts());
    }
    DefaultProxySelector proxies = new DefaultProxySelector();
    for (Proxy one : settings.getProxies()) {
      if (one.isActive()) {
        proxies.add(proxy(one), one.getNonProxyHosts());
      }
    }
    DefaultAuthenticationSelector servers = new DefaultAuthenticationSelector();
    for (Server one : settings.getServers()) {
      servers.add(one.getId(), password(one.getUsername(), one.getPassword()));
    }
    return session
        .setMirrorSelector(mirrors)
        .setProxySelector(proxies)
        .setAuthenticationSelector(servers);
  }

  private boolean isActive(Profile profile) {
    return settings.getActiveProfiles().contains(profile.getId())
        || (profile.getActivation() != null && profile.getActivation().isActiveByDefault());
  }

  private static org.eclipse.aether.repository.Proxy proxy(Proxy one) {
    return new org.eclipse.aether.repository.Proxy(
        one.getProtocol(),
        one.getHost(),
        one.getPort(),
        password(one.getUsername(), one.getPassword()));
  }

  private static Authentication password(String user, String password) {
    return new AuthenticationBuilder().addUsername(user).addPassword(password).build();
  }

  private static Settings read(Path file) throws Unresolvable {
    if (!Files.exists(file)) {
      return new Settings();
    }
    DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
    request.setUserSettingsFile(file.toFile());
    request.setSystemProperties(System.getProperties());
    try {
      return new DefaultSettingsBuilderFactory()
          .newInstance()
          .build(request)
          .getEffectiveSettings();
    } catch (SettingsBuildingException e) {
      String why = e.getProblems().isEmpty() ? "" : ": " + e.getProblems().get(0).getMessage();
      throw new Unresolvable(file + " is no settings.xml of Maven" + why, e);
    }
  }
}
