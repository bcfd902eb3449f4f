package org.huiyin.web.api;

import org.huiyin.shared.StrictJson;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies are read strictly: a field nobody knows, a number where a text belongs or a day that no
 * calendar has is refused rather than guessed at.
 */
@Configuration(proxyBeanMethods = false)
class JsonReading {

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ServerHttpMessageConvertersCustomizer strictJson(JsonMapper mapper) {
    JsonMapper strict = StrictJson.of(mapper);
    return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
  }
}
