package org.huiyin.web.administration;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes initial passwords that can be read out and typed without mistakes. */
@Component
class FreshPassword {

  /** No letters or digits that look alike. */
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUP = 4;

  private final SecureRandom random = new SecureRandom();

  String ofLength(int least) {
    int groups = Math.max(3, (least + GROUP) / (GROUP + 1));
    return random
        .ints((long) groups * GROUP, 0, SIGNS.length())
        .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
        .collect(Collectors.joining())
        .replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }
}
