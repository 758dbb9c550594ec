package io.connectchat.harness.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What CloudFormation takes, as far as our template goes: types of resources, their properties and
 * attributes. Source: {@code aws/cloudformation.json}, which says whence and of when it is.
 */
final class ResourceTypes {
  private static final Set<String> OF_TEMPLATE =
      Set.of(
          "AWSTemplateFormatVersion",
          "Description",
          "Parameters",
          "Conditions",
          "Resources",
          "Outputs");

  /** Source: AWS CloudFormation User Guide, Resource attribute reference. */
  private static final Set<String> OF_RESOURCE =
      Set.of(
          "Type",
          "Properties",
          "DependsOn",
          "Condition",
          "DeletionPolicy",
          "UpdateReplacePolicy",
          "Metadata");

  private static final Pattern ATTRIBUTE = Pattern.compile("\\$\\{(\\w+)\\.([\\w.]+)}");
  private static final Pattern NOT_LITERAL = Pattern.compile("Ref|Fn::\\w+");

  private final JsonNode known = known();
  private final List<String> wrong = new ArrayList<>();
  private final JsonNode template;

  private ResourceTypes(JsonNode template) {
    this.template = template;
  }

  private static JsonNode known() {
    try (InputStream data = ResourceTypes.class.getResourceAsStream("/aws/cloudformation.json")) {
      return new ObjectMapper().readTree(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What CloudFormation would refuse, a line each. */
  static List<String> complaints(JsonNode template) {
    ResourceTypes check = new ResourceTypes(template);
    check.names("template", template, OF_TEMPLATE);
    template.path("Resources").properties().forEach(check::resource);
    check.attributes(template);
    return check.wrong;
  }

  private void resource(Map.Entry<String, JsonNode> resource) {
    String at = resource.getKey();
    names(at, resource.getValue(), OF_RESOURCE);
    String type = resource.getValue().path("Type").asText();
    JsonNode declared = known.path("types").path(type);
    if (declared.isMissingNode()) {
      wrong.add(at + ": " + type + " is no known type of resource");
    } else {
      members(at, resource.getValue().path("Properties"), declared.path("properties"));
    }
  }

  private void members(String at, JsonNode given, JsonNode declared) {
    Set<String> names = new TreeSet<>();
    declared.fieldNames().forEachRemaining(names::add);
    names(at, given, names);
    declared
        .properties()
        .forEach(
            member -> {
              String type = member.getValue().textValue();
              JsonNode value = given.path(member.getKey());
              String here = at + "." + member.getKey();
              if (!value.isMissingNode()) {
                value(here, value, type.replace("!", ""));
              } else if (type.endsWith("!")) {
                wrong.add(here + ": is required");
              }
            });
  }

  private void names(String at, JsonNode given, Set<String> allowed) {
    given
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!allowed.contains(name)) {
                wrong.add(at + "." + name + ": there is no such name");
              }
            });
  }

  private void value(String at, JsonNode value, String type) {
    if (value.has("Fn::If")) {
      value(at, value.path("Fn::If").path(1), type);
      value(at, value.path("Fn::If").path(2), type);
    } else if (!isFunction(value) && !isOf(at, value, type)) {
      wrong.add(at + ": expected " + type + ", got " + value);
    }
  }

  /** What a function comes to is known by the service only. */
  private static boolean isFunction(JsonNode value) {
    return value.size() == 1
        && value.isObject()
        && NOT_LITERAL.matcher(value.fieldNames().next()).matches();
  }

  private boolean isOf(String at, JsonNode value, String type) {
    if (type.contains(" | ") && !type.startsWith("{")) {
      return Stream.of(type.split(" \\| ")).anyMatch(each -> isOf(at, value, each));
    }
    String inner = type.substring(1, type.length() - 1);
    if (type.startsWith("[")) {
      each(at, value, inner);
      return value.isArray();
    } else if (type.startsWith("{")) {
      value.properties().forEach(it -> value(at + "." + it.getKey(), it.getValue(), inner));
      return value.isObject();
    } else if (type.startsWith("AWS::")) {
      members(at, value, known.path("structures").path(type));
      return value.isObject();
    }
    return switch (type) {
      case "string" -> value.isValueNode();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "json" -> value.isObject();
      default -> throw new IllegalStateException(at + ": the template begins to use " + type);
    };
  }

  private void each(String at, JsonNode list, String type) {
    for (int i = 0; i < list.size(); i++) {
      value(at + "[" + i + "]", list.path(i), type);
    }
  }

  /** Of every resource that something refers to by attribute. */
  private void attributes(JsonNode node) {
    JsonNode get = node.path("Fn::GetAtt");
    if (get.isArray()) {
      attribute(get.path(0).textValue(), get.path(1).textValue());
    }
    Matcher in = ATTRIBUTE.matcher(node.path("Fn::Sub").asText());
    while (in.find()) {
      attribute(in.group(1), in.group(2));
    }
    node.forEach(this::attributes);
  }

  private void attribute(String resource, String name) {
    String type = template.path("Resources").path(resource).path("Type").asText();
    boolean there =
        known
            .path("types")
            .path(type)
            .findPath("attributes")
            .toString()
            .contains("\"" + name + "\"");
    if (!there) {
      wrong.add(resource + "." + name + ": " + type + " has no such attribute");
    }
  }
}
