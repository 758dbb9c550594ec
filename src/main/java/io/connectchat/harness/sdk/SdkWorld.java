package io.connectchat.harness.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * A class loader in which one version of the SDK lives, apart from any other. All of the SDK comes
 * from the given jars, also where the harness has the same classes; what was written to run inside
 * is defined here anew, so that it meets this version; the rest is the harness's own.
 */
public final class SdkWorld extends URLClassLoader {
  private static final List<String> OF_THE_VERSION =
      List.of("software.amazon.", "org.reactivestreams.");

  static {
    registerAsParallelCapable();
  }

  private static final String INSIDE = SdkWorld.class.getPackageName() + ".inside.";

  private final List<String> inside;

  /**
   * @param jars of the SDK, whole
   */
  public SdkWorld(List<Path> jars) {
    this(jars, List.of(INSIDE));
  }

  /**
   * @param jars of the SDK, whole
   * @param inside packages and classes of ours, by the beginnings of their names, that use it
   */
  public SdkWorld(List<Path> jars, List<String> inside) {
    super(jars.stream().map(SdkWorld::url).toArray(URL[]::new), SdkWorld.class.getClassLoader());
    this.inside = inside;
  }

  /** The SDK of these jars, to be asked for its shapes and to be heard. */
  public Inside open() {
    return make(Inside.class, INSIDE + "Insider");
  }

  /**
   * Makes an object of a class that runs inside.
   *
   * @param type as the outside knows it
   * @param name of a class with a constructor without arguments
   */
  public <T> T make(Class<T> type, String name) {
    try {
      return type.cast(loadClass(name).getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name + " cannot be made with this version of the SDK", e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      if (startsWithOneOf(name, OF_THE_VERSION)) {
        return findClass(name);
      }
      return startsWithOneOf(name, inside) ? define(name) : super.loadClass(name, resolve);
    }
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = getParent().getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static boolean startsWithOneOf(String name, List<String> beginnings) {
    return beginnings.stream().anyMatch(name::startsWith);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
