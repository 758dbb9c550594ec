package io.connectchat.mock.contact;

/** Which way a reading of the transcript goes. Source: participant API, ScanDirection. */
public enum ScanDirection {
  FORWARD,
  BACKWARD
}
