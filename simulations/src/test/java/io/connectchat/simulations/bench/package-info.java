/**
 * Bench commands: what a machine can do, printed and never asserted in a test. Each is a class with
 * a {@code main}, run by {@code mvn -B -ntp -Pbench -DskipTests verify -Dbench=NAME}.
 */
package io.connectchat.simulations.bench;
