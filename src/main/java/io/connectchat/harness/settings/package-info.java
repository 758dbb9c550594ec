/**
 * The {@code chat.*} settings: read, check, explain. Knows no other package of the harness.
 *
 * <p>Reading order: {@link io.connectchat.harness.settings.Settings} is what callers get, and its
 * {@code load} is the whole story in ten lines. {@code Known} is the table with every setting;
 * {@code Setting}, {@code Kind} and {@code Default} are what an entry is made of. {@code Gathered}
 * collects what was given, from properties, environment, the simulation and {@code WorkloadFile};
 * {@code Checks} looks at each by itself and {@code Combinations} at what holds between them;
 * {@code Assembly} puts the record together. Messages are made in {@code Problem}, {@code
 * UnknownName} and {@code HoconMistake}, and leave as one {@link
 * io.connectchat.harness.settings.BadSetting}.
 *
 * <p>To add a setting: an entry in {@code Known}, a component of {@code Settings}, a line in {@code
 * Assembly}.
 *
 * <p>A workload file is HOCON with every setting under {@code chat}, so that a name is the same
 * everywhere: {@code chat { customers = 50 }}. A key outside {@code chat} is refused.
 */
package io.connectchat.harness.settings;
