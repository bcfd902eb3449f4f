package org.huiyin;

import java.time.Clock;
import java.time.ZoneId;
import org.huiyin.shared.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module takes from outside: the time and new identifiers. */
@Configuration(proxyBeanMethods = false)
class Wiring {

  /** All committees live by Beijing time, wherever the server stands. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Bean
  Clock clock() {
    return Clock.system(ZONE);
  }

  @Bean
  Ids ids(Clock clock) {
    return new TimeOrderedIds(clock);
  }
}
