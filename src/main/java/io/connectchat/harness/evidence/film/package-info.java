/**
 * The film of a conversation: what was seen of it, short enough to be kept for each of thousands of
 * customers, and without anything secret. {@link io.connectchat.harness.evidence.film.FilmStrip}
 * records while a run goes on; {@link io.connectchat.harness.evidence.film.Film} is what is shown.
 */
package io.connectchat.harness.evidence.film;
