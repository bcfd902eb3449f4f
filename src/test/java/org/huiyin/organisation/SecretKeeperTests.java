package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class SecretKeeperTests {

  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String OTHER = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  @Test
  void opensWhatItSealed() {
    SecretKeeper keeper = new SecretKeeper(KEY);

    assertThat(keeper.open(keeper.seal("whsec_密"))).isEqualTo("whsec_密");
    assertThat(keeper.seal("same")).isNotEqualTo(keeper.seal("same")).doesNotContain("same");
  }

  @Test
  void opensNothingWithAnotherKey() {
    String sealed = new SecretKeeper(KEY).seal("secret");

    assertThatIllegalStateException().isThrownBy(() -> new SecretKeeper(OTHER).open(sealed));
  }

  @Test
  void keepsNothingWithoutAKey() {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> new SecretKeeper("").seal("secret"))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("secret.no-key"));
  }

  @Test
  void refusesAKeyOfAnotherLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SecretKeeper("c2hvcnQ="));
    assertThatIllegalArgumentException().isThrownBy(() -> new SecretKeeper("no base64!"));
  }
}
