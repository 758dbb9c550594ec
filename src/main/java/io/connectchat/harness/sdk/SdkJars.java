package io.connectchat.harness.sdk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;

/**
 * The jars of a version of the SDK's two chat clients, with all that they need: from Maven's local
 * repository, or else from where Maven would fetch them, into it.
 */
public final class SdkJars implements AutoCloseable {
  private static final String GROUP = "software.amazon.awssdk";
  private static final List<String> CLIENTS = List.of("connect", "connectparticipant");
  private static final Pattern FORM = Pattern.compile("2\\.\\d{1,4}\\.\\d{1,4}");
  private static final int NEAREST = 3;

  private final RepositorySystem system = new RepositorySystemSupplier().get();
  private final CloseableSession session;
  private final List<RemoteRepository> repositories;
  private final boolean offline;

  /**
   * @param offline whether to do with what is in the local repository
   * @throws Unresolvable if Maven's settings.xml cannot be read
   */
  public SdkJars(boolean offline) throws Unresolvable {
    this(MavenSettings.ofUser(), offline);
  }

  SdkJars(MavenSettings settings, boolean offline) {
    this.offline = offline;
    this.session =
        settings
            .applyTo(new SessionBuilderSupplier(system).get())
            .withLocalRepositoryBaseDirectories(settings.localRepository())
            .setSystemProperties(System.getProperties())
            .setConfigProperty("aether.remoteRepositoryFilter.prefixes", false)
            .setConfigProperty("aether.remoteRepositoryFilter.groupId", false)
            .setOffline(offline)
            .build();
    this.repositories = system.newResolutionRepositories(session, settings.repositories());
  }

  /**
   * @param version of the SDK for Java 2.x, such as 2.40.2
   * @throws NoSuchVersion if it is none, or none that was released
   * @throws Unresolvable if its jars cannot be fetched now
   */
  public List<Path> of(String version) throws NoSuchVersion, Unresolvable {
    if (!FORM.matcher(version).matches()) {
      throw new NoSuchVersion(
          "'" + version + "' is no version of the AWS SDK for Java 2.x; expected one like 2.40.2");
    }
    try {
      return system
          .resolveDependencies(session, new DependencyRequest(wanted(version), null))
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .map(artifact -> artifact.getPath())
          .toList();
    } catch (DependencyResolutionException e) {
      throw offline ? notHere(version, e) : missing(version, e);
    }
  }

  @Override
  public void close() {
    session.close();
    system.shutdown();
  }

  private CollectRequest wanted(String version) {
    CollectRequest request = new CollectRequest().setRepositories(repositories);
    for (String client : CLIENTS) {
      request.addDependency(dependency(client, version));
    }
    return request.addDependency(dependency("url-connection-client", version));
  }

  /** Without the SDK's other HTTP clients, which nobody uses here. */
  private static Dependency dependency(String name, String version) {
    return new Dependency(
        new DefaultArtifact(GROUP, name, "jar", version),
        "runtime",
        false,
        List.of(
            new Exclusion(GROUP, "netty-nio-client", "*", "*"),
            new Exclusion(GROUP, "apache-client", "*", "*")));
  }

  private static Unresolvable notHere(String version, Exception cause) {
    return new Unresolvable(
        version + " is not whole in the local repository; run again without --offline", cause);
  }

  private Unresolvable missing(String version, Exception cause) throws NoSuchVersion {
    List<String> known = nearest(version);
    boolean absent = hasCause(cause, ArtifactNotFoundException.class);
    if (absent && !known.isEmpty() && !known.contains(version)) {
      throw new NoSuchVersion(
          version + " is not to be had; the nearest are " + String.join(", ", known));
    }
    return new Unresolvable(version + " cannot be fetched: " + reason(cause), cause);
  }

  /** Released versions around this one, itself among them if it was released. */
  private List<String> nearest(String version) {
    try {
      VersionRangeRequest range =
          new VersionRangeRequest(
              new DefaultArtifact(GROUP, CLIENTS.get(1), "jar", "[2,3)"), repositories, null);
      List<Version> all = new ArrayList<>(system.resolveVersionRange(session, range).getVersions());
      Version wanted = new GenericVersionScheme().parseVersion(version);
      int found = Collections.binarySearch(all, wanted);
      int at = found >= 0 ? found : -found - 1;
      return all.subList(Math.max(0, at - NEAREST + 1), Math.min(all.size(), at + NEAREST)).stream()
          .map(Version::toString)
          .toList();
    } catch (VersionRangeResolutionException | InvalidVersionSpecificationException e) {
      return List.of();
    }
  }

  private static boolean hasCause(Throwable error, Class<?> type) {
    return error != null && (type.isInstance(error) || hasCause(error.getCause(), type));
  }

  private static String reason(Throwable error) {
    Throwable deepest = error;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage()).lines().findFirst().orElse(deepest.toString());
  }
}
