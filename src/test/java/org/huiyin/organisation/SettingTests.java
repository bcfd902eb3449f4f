package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTests {

  @ParameterizedTest
  @EnumSource(Setting.class)
  void acceptsItsDefault(Setting setting) {
    assertThat(setting.accept(setting.defaultValue())).isEqualTo(setting.defaultValue());
  }

  @Test
  void takesTextsWithoutTheirBlanks() {
    assertThat(Setting.TITLE_LENGTH.accept(" 60\u3000")).isEqualTo("60");
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE_LENGTH, 9, setting.not-a-number-between",
    "TITLE_LENGTH, 201, setting.not-a-number-between",
    "TITLE_LENGTH, many, setting.not-a-number-between",
    "TITLE_LENGTH, '', setting.not-a-number-between",
    "RATING_BY_CO_SIGNERS, yes, setting.not-a-flag",
    "RATING_AGGREGATION, BEST, setting.not-one-of",
    "CASE_NUMBER_FORMAT, 第号, setting.not-a-number-format",
    "CASE_NUMBER_FORMAT, 第%s%d号, setting.not-a-number-format",
    "CASE_NUMBER_FORMAT, %400d, setting.not-a-number-format",
    "CASE_NUMBER_FORMAT, %, setting.not-a-number-format"
  })
  void refusesWhatItDoesNotTake(Setting setting, String value, String code) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> setting.accept(value))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
