package io.connectchat.harness.report.live;

import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.report.timeline.Moment;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is shown of a run that goes on.
 *
 * @param title which run it is, in a few words
 * @param ofRate whether the load model asks for customers a second; else for customers at once
 * @param arrivalsPerSecond customers that came, a second of the last ten
 * @param messagesPerSecond messages that were sent, a second of the last ten
 * @param echo of the last ten seconds
 * @param plannedSeconds how long the run takes in all if nothing holds it up, where that is known
 * @param troubles bounds that the generator has broken up to now
 */
record LiveFigures(
    String title,
    boolean ofRate,
    Moment now,
    double arrivalsPerSecond,
    double messagesPerSecond,
    LatencySummary echo,
    OptionalDouble plannedSeconds,
    List<String> troubles) {}
