package io.connectchat.harness.report;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** A CI server that takes no JUnit XML but such as its schema allows. */
public final class StrictReader {
  private StrictReader() {}

  /**
   * Reads it.
   *
   * @throws org.xml.sax.SAXException when it is not allowed, and where
   */
  public static void reads(String xml) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(StrictReader.class.getResource("/report/junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }
}
