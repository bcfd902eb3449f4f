package org.huiyin.web.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request whose body was read already, so that it can be compared before it is understood. */
final class ReadAhead extends HttpServletRequestWrapper {

  private final byte[] body;

  private ReadAhead(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /**
   * Reads the body.
   *
   * @throws TooLarge when it has more bytes than allowed
   */
  static ReadAhead of(HttpServletRequest request, int most) throws IOException, TooLarge {
    if (request.getContentLengthLong() > most) {
      throw new TooLarge();
    }
    byte[] body = request.getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw new TooLarge();
    }
    return new ReadAhead(request, body);
  }

  byte[] body() {
    return body;
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream rest = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return rest.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        return rest.read(into, offset, length);
      }

      @Override
      public boolean isFinished() {
        return rest.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("the body is here already");
      }
    };
  }

  @Override
  public BufferedReader getReader() throws IOException {
    String encoding = getCharacterEncoding();
    Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  /** The body is larger than anything the API takes. */
  static final class TooLarge extends Exception {

    private static final long serialVersionUID = 1L;
  }
}
