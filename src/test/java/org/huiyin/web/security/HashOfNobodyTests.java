package org.huiyin.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class HashOfNobodyTests {

  /** Algorithm, version and rounds stand in front of a hash: "{bcrypt}$2a$10$". */
  private static final int PARAMETERS = 15;

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  @Test
  void isAsCostlyToCompareAsThatOfAnAccount() {
    String ofAnAccount = encoder.encode("a password");

    assertThat(LocalAccountProvider.HASH_OF_NOBODY)
        .hasSameSizeAs(ofAnAccount)
        .startsWith(ofAnAccount.substring(0, PARAMETERS));
  }
}
