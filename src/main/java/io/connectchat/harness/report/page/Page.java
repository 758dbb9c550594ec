package io.connectchat.harness.report.page;

import java.util.Locale;

/** The frame of every page. */
public final class Page {
  private Page() {}

  /**
   * Begins a page, up to the body's first element.
   *
   * @param styles CSS besides that of all pages
   */
  public static Html begin(String title, String styles) {
    return new Html()
        .raw("<!DOCTYPE html>\n")
        .open("html", "lang", "en")
        .raw("<head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">")
        // No icon, or a browser asks a server for one.
        .raw("<link rel=\"icon\" href=\"data:,\">")
        .element("title", title)
        .raw("<style>" + Assets.style() + styles + "</style></head>\n")
        .open("body");
  }

  /** A verdict in a word and a sign, since colour alone tells not everybody. */
  public static void verdict(Html html, String verdict) {
    verdict(html, verdict, verdict);
  }

  /** The same in other words. */
  static void verdict(Html html, String verdict, String inWords) {
    String sign =
        switch (verdict) {
          case "PASS" -> "✓";
          case "FAIL" -> "✗";
          default -> "?";
        };
    html.open("span", "class", "verdict " + verdict.toLowerCase(Locale.ROOT));
    html.element("span", sign, "aria-hidden", "true").text(" " + inWords).close();
  }
}
