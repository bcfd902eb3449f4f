package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightsTests {

  private static final LightRule BLUE = new LightRule(Light.BLUE, -15, DueUnit.DAYS, "NONE");
  private static final LightRule YELLOW = new LightRule(Light.YELLOW, -5, DueUnit.DAYS, "REMINDER");
  private static final LightRule ORANGE =
      new LightRule(Light.ORANGE, 1, DueUnit.WORKING_DAYS, "REMINDER_LETTER");
  private static final LightRule RED =
      new LightRule(Light.RED, 10, DueUnit.WORKING_DAYS, "SUPERVISION_ORDER");

  /** A Thursday before three holidays. */
  private static final LocalDate DUE = LocalDate.of(2026, 6, 18);

  private final Lights lights = lightsBy(BLUE, YELLOW, ORANGE, RED);

  @ParameterizedTest
  @CsvSource({
    "2026-06-02, NONE",
    "2026-06-03, BLUE",
    "2026-06-12, BLUE",
    "2026-06-13, YELLOW",
    "2026-06-18, YELLOW", // the day itself
    "2026-06-21, YELLOW", // the last holiday after it
    "2026-06-22, ORANGE",
    "2026-07-02, ORANGE",
    "2026-07-03, RED",
    "2027-07-03, RED"
  })
  void changeOnTheirFirstDay(LocalDate today, Light expected) {
    assertThat(lights.lightOf(DUE, today, null)).isEqualTo(expected);
  }

  @Test
  void comeOnOnTheDayTheyAreAskedFor() {
    assertThat(lights.startOf(Light.BLUE, DUE, null)).isEqualTo("2026-06-03");
    assertThat(lights.startOf(Light.YELLOW, DUE, null)).isEqualTo("2026-06-13");
    assertThat(lights.startOf(Light.ORANGE, DUE, null)).isEqualTo("2026-06-22");
    assertThat(lights.startOf(Light.RED, DUE, null)).isEqualTo("2026-07-03");
  }

  @Test
  void filterByARangeOfDueDays() {
    assertFilterAgrees(lights);
  }

  @Test
  void filterByARangeUnderUnusualRulesToo() {
    assertFilterAgrees(
        lightsBy(
            new LightRule(Light.BLUE, -1, DueUnit.MONTHS, "NONE"),
            new LightRule(Light.YELLOW, -3, DueUnit.WORKING_DAYS, "NONE"),
            new LightRule(Light.ORANGE, 0, DueUnit.WORKING_DAYS, "NONE"),
            new LightRule(Light.RED, 1, DueUnit.MONTHS, "NONE")));
    assertFilterAgrees(lightsBy(BLUE, RED, new LightRule(Light.RED, 20, DueUnit.DAYS, "TALK")));
    assertFilterAgrees(
        lightsBy(BLUE, ORANGE, RED, new LightRule(Light.YELLOW, 3, DueUnit.DAYS, "NONE")));
  }

  @Test
  void giveWayToAMoreUrgentOneWhenTheTableLeavesThemOut() {
    Lights onlyRed = lightsBy(RED);
    assertThat(onlyRed.startOf(Light.BLUE, DUE, null)).isEqualTo("2026-07-03");
    assertThat(onlyRed.lightOf(DUE, LocalDate.of(2026, 7, 2), null)).isEqualTo(Light.NONE);
    Lights onlyBlue = lightsBy(BLUE);
    assertThat(onlyBlue.cutoffs(DUE, null)).containsOnlyKeys(Light.BLUE);
    assertThatIllegalStateException()
        .isThrownBy(() -> onlyBlue.startOf(Light.YELLOW, DUE, null))
        .withMessageContaining("YELLOW");
  }

  @Test
  void haveNoFirstDayOfDarkness() {
    assertThatIllegalArgumentException().isThrownBy(() -> lights.startOf(Light.NONE, DUE, null));
  }

  private static void assertFilterAgrees(Lights lights) {
    LocalDate.of(2025, 12, 1)
        .datesUntil(LocalDate.of(2026, 12, 1))
        .forEach(
            today -> {
              Map<Light, LocalDate> cutoffs = lights.cutoffs(today, null);
              today
                  .minusDays(45)
                  .datesUntil(today.plusDays(45))
                  .forEach(
                      due ->
                          assertThat(byRange(cutoffs, due))
                              .as("due %s seen on %s", due, today)
                              .isEqualTo(lights.lightOf(due, today, null)));
            });
  }

  private static Light byRange(Map<Light, LocalDate> cutoffs, LocalDate due) {
    Light light = Light.NONE;
    for (Map.Entry<Light, LocalDate> cutoff : cutoffs.entrySet()) {
      if (!due.isAfter(cutoff.getValue())) {
        light = cutoff.getKey();
      }
    }
    return light;
  }

  private static Lights lightsBy(LightRule... rules) {
    return new Lights(ShippedCalendar.workingDays(), () -> List.of(rules));
  }
}
