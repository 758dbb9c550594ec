package io.connectchat.harness.sdk;

import java.util.List;
import java.util.SortedMap;

/**
 * What one version of the SDK knows of what chat uses, as its own shape metadata has it.
 *
 * @param operations by service and name, such as {@code connectparticipant SendMessage}
 * @param others operations of the same services that chat does not use, by the same names
 * @param structures members by their name in the service's model, by service and structure
 * @param enums known values, by service and enum
 */
public record SdkShapes(
    SortedMap<String, Operation> operations,
    List<String> others,
    SortedMap<String, SortedMap<String, Member>> structures,
    SortedMap<String, List<String>> enums) {

  /**
   * @param request the name of its structure
   * @param errors names of the errors that the client declares
   */
  public record Operation(String request, String response, List<String> errors) {}

  /**
   * @param type in words, such as {@code list of string (enum ConnectionType)}
   * @param location body, path, query or header, with the name that it has on the wire there
   * @param required whether a request cannot be sent without it
   * @param filled whether the SDK fills it in when it is absent
   */
  public record Member(String type, String location, boolean required, boolean filled) {
    String inWords() {
      return type
          + ", "
          + location
          + (required ? ", required" : "")
          + (filled ? ", filled in when absent" : "");
    }
  }
}
