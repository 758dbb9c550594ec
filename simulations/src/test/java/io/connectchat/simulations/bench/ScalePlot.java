package io.connectchat.simulations.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Figures over customers with their straight lines, one picture below the other, as SVG. */
final class ScalePlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 220;
  private static final int LEFT = 70;
  private static final int TOP = 40;
  private static final int RIGHT = 20;
  private static final int BOTTOM = 36;

  private record Series(String title, double[] y, Line line) {}

  private final String title;
  private final double[] x;
  private final List<Series> all = new ArrayList<>();

  ScalePlot(String title, double[] x) {
    this.title = title;
    this.x = x;
  }

  ScalePlot with(String name, double[] y, Line line) {
    all.add(new Series(name, y, line));
    return this;
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    put(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"12\"><rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>",
        WIDTH,
        24 + HEIGHT * all.size());
    put(svg, "<text x=\"%d\" y=\"18\" font-weight=\"bold\">%s</text>", LEFT, title);
    for (int i = 0; i < all.size(); i++) {
      put(svg, "<g transform=\"translate(0,%d)\">", 24 + i * HEIGHT);
      picture(svg, all.get(i));
      svg.append("</g>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  private void picture(StringBuilder svg, Series series) {
    double mostX = DoubleStream.of(x).max().orElse(1);
    double mostY = 1.1 * DoubleStream.of(series.y()).max().orElse(1);
    double toX = (WIDTH - LEFT - RIGHT) / mostX;
    double toY = (HEIGHT - TOP - BOTTOM) / mostY;
    int bottom = HEIGHT - BOTTOM;
    put(
        svg,
        "<text x=\"%d\" y=\"26\">%s = %.2f + %.3f for 1,000 customers, R\u00b2 %.3f</text>",
        LEFT,
        series.title(),
        series.line().at(0),
        1_000 * series.line().slope(),
        series.line().fit());
    put(
        svg,
        "<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"#888\"/>",
        LEFT,
        TOP,
        bottom,
        WIDTH - RIGHT);
    for (int i = 0; i <= 2; i++) {
      double y = mostY * i / 2;
      put(
          svg,
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f</text>",
          LEFT - 6,
          bottom - y * toY + 4,
          y);
    }
    put(
        svg,
        "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#1f77b4\"/>",
        LEFT,
        bottom - series.line().at(0) * toY,
        WIDTH - RIGHT,
        bottom - series.line().at(mostX) * toY);
    for (int i = 0; i < x.length; i++) {
      put(
          svg,
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#d62728\"/>"
              + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>",
          LEFT + x[i] * toX,
          bottom - series.y()[i] * toY,
          LEFT + x[i] * toX,
          bottom + 18,
          x[i]);
    }
  }

  private static void put(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
