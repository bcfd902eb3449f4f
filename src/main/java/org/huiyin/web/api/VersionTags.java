package org.huiyin.web.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Every answer about one thing that counts its changes carries the count as its {@code ETag}, to be
 * sent back as {@code If-Match} with the next deed.
 */
@RestControllerAdvice("org.huiyin.web.api")
class VersionTags implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body != null && body.getClass().isRecord()) {
      Arrays.stream(body.getClass().getRecordComponents())
          .filter(component -> "version".equals(component.getName()))
          .findFirst()
          .ifPresent(
              component ->
                  response
                      .getHeaders()
                      .set(HttpHeaders.ETAG, "\"" + valueOf(component, body) + "\""));
    }
    return body;
  }

  private static Object valueOf(RecordComponent component, Object body) {
    try {
      return component.getAccessor().invoke(body);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a version nobody can read: " + body.getClass(), e);
    }
  }
}
