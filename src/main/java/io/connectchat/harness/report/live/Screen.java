package io.connectchat.harness.report.live;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * A block of lines at the end of a terminal that is written again and again in its place. Whatever
 * else this process prints stays: the block goes on below it.
 */
final class Screen implements AutoCloseable {
  private static final String UP = "\u001b[%dA";

  /** To the first column without a carriage return, which Maven takes for the end of a line. */
  private static final String ERASE_LINE = "\u001b[1G\u001b[2K";

  private final PrintStream out;
  private final PrintStream error;
  private int shown;

  private Screen(PrintStream out, PrintStream error) {
    this.out = out;
    this.error = error;
  }

  /** From now on what this process prints is noticed. */
  static Screen open() {
    Screen screen = new Screen(System.out, System.err);
    System.setOut(screen.noticed(screen.out));
    System.setErr(screen.noticed(screen.error));
    return screen;
  }

  /** On streams of one's own. */
  static Screen on(PrintStream out) {
    return new Screen(out, out);
  }

  /** Puts these lines in the place of those that were shown before. */
  synchronized void show(List<String> lines) {
    StringBuilder text = new StringBuilder();
    if (shown > 0) {
      text.append(UP.formatted(shown));
    }
    lines.forEach(line -> text.append(ERASE_LINE).append(line).append('\n'));
    out.print(text);
    out.flush();
    shown = lines.size();
  }

  /** A stream that somebody else prints to. */
  PrintStream noticed(PrintStream stream) {
    OutputStream noticing =
        new FilterOutputStream(stream) {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            printed(stream, bytes, offset, length);
          }
        };
    return new PrintStream(noticing, true);
  }

  private synchronized void printed(PrintStream stream, byte[] bytes, int offset, int length) {
    shown = 0;
    stream.write(bytes, offset, length);
    stream.flush();
  }

  /** The last lines stay, and nothing is noticed any more. */
  @Override
  public void close() {
    System.setOut(out);
    System.setErr(error);
  }
}
