package org.huiyin.demo;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Puts the clock of the demo in the place of the system's; a demo that plays nothing shows the same
 * time.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("huiyin.demo")
class DemoConfiguration {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Bean
  @Primary
  DemoClock demoClock() {
    return new DemoClock(Clock.system(ZONE));
  }
}
