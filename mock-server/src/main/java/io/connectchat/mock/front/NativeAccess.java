package io.connectchat.mock.front;

/**
 * Whether native libraries may be loaded without a word. From JDK 24 on, the JVM warns on stderr
 * about whoever was not given leave to; a fake inside somebody's tests must not cause that.
 */
final class NativeAccess {
  private static final int WARNS_SINCE = 24;

  private NativeAccess() {}

  static boolean isGranted() {
    if (Runtime.version().feature() < WARNS_SINCE) {
      return true;
    }
    try {
      // Module.isNativeAccessEnabled() is there since JDK 22.
      return (boolean)
          Module.class.getMethod("isNativeAccessEnabled").invoke(NativeAccess.class.getModule());
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
