package io.connectchat.mock.contact;

/** The order of the items inside one page. Source: participant API, SortKey. */
public enum SortOrder {
  ASCENDING,
  DESCENDING
}
