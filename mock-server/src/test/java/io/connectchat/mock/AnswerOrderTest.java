package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which comes first on the wire. A plain socket, as an HTTP client does not tell. */
class AnswerOrderTest {
  private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)");
  private static final int MESSAGES = 100;

  @Test
  void restAnswerIsWrittenBeforeTheEchoIsPushed() throws IOException {
    try (ConnectChatMock mock = ConnectChatMock.start();
        SdkCustomer customer = new SdkCustomer(mock);
        SdkCustomer.Chat chat = customer.chat();
        Socket http = new Socket("127.0.0.1", mock.port())) {
      for (int i = 0; i < MESSAGES; i++) {
        http.getOutputStream()
            .write(sendMessage(chat.token(), "{\"ContentType\":\"text/plain\",\"Content\":\"m\"}"));
        String echoed = chat.frames().nextItem().get("Id").textValue();
        assertThat(http.getInputStream().available())
            .as("bytes of the answer that are there when echo %d has come", i)
            .isPositive();
        assertThat(readAnswer(http.getInputStream())).contains(echoed);
        chat.frames().nextItem();
      }
    }
  }

  private static byte[] sendMessage(String token, String body) {
    String request =
        """
        POST /participant/message HTTP/1.1
        Host: 127.0.0.1
        X-Amz-Bearer: %s
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(token, body.length());
    return (request.replace("\n", "\r\n") + body).getBytes(StandardCharsets.US_ASCII);
  }

  private static String readAnswer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    Matcher length = LENGTH.matcher(head);
    assertThat(length.find()).isTrue();
    byte[] body = in.readNBytes(Integer.parseInt(length.group(1)));
    return new String(body, StandardCharsets.UTF_8);
  }
}
