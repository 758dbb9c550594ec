package io.connectchat.simulations.bench;

import java.util.stream.DoubleStream;

/**
 * A straight line through points, with the least squares.
 *
 * @param fit R squared: 1 when all points are on it
 */
record Line(double start, double slope, double fit) {

  static Line through(double[] x, double[] y) {
    double meanX = DoubleStream.of(x).average().orElseThrow();
    double meanY = DoubleStream.of(y).average().orElseThrow();
    double both = 0;
    double ofX = 0;
    double ofY = 0;
    for (int i = 0; i < x.length; i++) {
      both += (x[i] - meanX) * (y[i] - meanY);
      ofX += (x[i] - meanX) * (x[i] - meanX);
      ofY += (y[i] - meanY) * (y[i] - meanY);
    }
    double slope = ofX == 0 ? 0 : both / ofX;
    double fit = ofX == 0 || ofY == 0 ? 1 : both * both / (ofX * ofY);
    return new Line(meanY - slope * meanX, slope, fit);
  }

  double at(double x) {
    return start + slope * x;
  }
}
