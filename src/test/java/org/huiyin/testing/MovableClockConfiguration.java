package org.huiyin.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives a test the time into its hands. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableClockConfiguration {

  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock();
  }
}
