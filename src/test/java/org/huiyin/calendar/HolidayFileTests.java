package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTests {

  private static final String HEADER = "date,kind,name\n";
  private static final CalendarDay NEW_YEAR =
      new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦");

  @Test
  void readsWhatIsShipped() {
    assertThat(HolidayFile.shipped())
        .hasSize(108)
        .contains(new CalendarDay(LocalDate.of(2026, 2, 14), DayKind.WORKDAY, "春节调休上班"));
  }

  @Test
  void readsDaysWithOrWithoutAByteOrderMark() {
    String file = HEADER + "2027-01-01,HOLIDAY,元旦\n";
    assertThat(read(file)).containsExactly(NEW_YEAR);
    assertThat(read("\uFEFF" + file)).containsExactly(NEW_YEAR);
  }

  @Test
  void readsWhatSpreadsheetsMakeOfIt() {
    String file = "Date,Kind,Name,,\r\n2027/1/1,holiday, \"元旦\" ,,\r\n,,,,\r\n\r\n";
    assertThat(read(file)).containsExactly(NEW_YEAR);
    assertThat(read(HEADER + "2027-01-01,HOLIDAY,\"New Year, \"\"元旦\"\"\""))
        .extracting(CalendarDay::name)
        .containsExactly("New Year, \"元旦\"");
  }

  @Test
  void namesEveryFaultyLineAtOnce() {
    String file =
        HEADER
            + "2027-01-01,HOLIDAY,元旦\n"
            + "2027-02-30,HOLIDAY,春节\n"
            + "2026-12-31,HOLIDAY,元旦\n"
            + "2027-01-01,HOLIDAY,元旦\n"
            + "2027-02-06,FREE,\n"
            + "2027-02-08,WORKDAY,补班\n"
            + "2027-02-09\n"
            + "2027-02-10,HOLIDAY,\"春节\n"
            + "2027-02-11,HOLIDAY,春\u0007节\n"
            + "2027-02-12,HOLIDAY,"
            + "春".repeat(41);
    assertThat(faults(file, true))
        .extracting(InvalidInput.Fault::field, InvalidInput.Fault::code)
        .map(Object::toString)
        .containsExactly(
            "(\"lines[3].date\", \"calendar.import.date\")",
            "(\"lines[4].date\", \"calendar.import.other-year\")",
            "(\"lines[5].date\", \"calendar.import.date-twice\")",
            "(\"lines[6].kind\", \"calendar.import.kind\")",
            "(\"lines[6].name\", \"calendar.import.name-missing\")",
            "(\"lines[7].kind\", \"calendar.import.weekday-works-anyway\")",
            "(\"lines[8]\", \"calendar.import.columns\")",
            "(\"lines[9]\", \"calendar.import.quote-open\")",
            "(\"lines[10].name\", \"calendar.import.name-control-characters\")",
            "(\"lines[11].name\", \"calendar.import.name-too-long\")");
  }

  @Test
  void tellsTheLineAndWhatWasFound() {
    InvalidInput.Fault fault = faults(HEADER + "1 January,HOLIDAY,元旦", true).get(0);
    assertThat(fault.arguments()).containsExactly(2, "1 January");
  }

  @Test
  void namesTheLinesOfAnotherEncoding() {
    byte[] gbk = (HEADER + "2027-01-01,HOLIDAY,元旦").getBytes(Charset.forName("GBK"));
    assertThat(faults(gbk, List.of(2027), true))
        .extracting(InvalidInput.Fault::field, InvalidInput.Fault::code)
        .map(Object::toString)
        .containsExactly("(\"lines[2]\", \"calendar.import.not-utf-8\")");
  }

  @ParameterizedTest
  @CsvSource({
    "'', lines[1], calendar.import.header",
    "'2027-01-01,HOLIDAY,元旦', lines[1], calendar.import.header",
    "'date,kind,name', file, calendar.import.year-empty"
  })
  void refusesAFileThatIsNone(String file, String field, String code) {
    assertThat(faults(file, true))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).isEqualTo(field);
              assertThat(fault.code()).isEqualTo(code);
            });
  }

  @Test
  void refusesAFileTooLargeToBeOne() {
    assertThat(faults(new byte[(1 << 20) + 1], List.of(2027), true))
        .extracting(InvalidInput.Fault::code)
        .containsExactly("calendar.import.too-large");
  }

  @Test
  void refusesYearsThatCannotBeMeant() {
    byte[] file = HEADER.getBytes(StandardCharsets.UTF_8);
    assertThat(faults(file, List.of(), true))
        .extracting(InvalidInput.Fault::field)
        .containsExactly("years");
    assertThat(faults(file, List.of(27, 999_999), true))
        .extracting(InvalidInput.Fault::code)
        .containsExactly("calendar.import.year", "calendar.import.year");
  }

  @Test
  void letsACommitteeAddLittleOrNothingAndWorkOnAHoliday() {
    assertThat(HolidayFile.read(stream(HEADER), List.of(2027), false)).isEmpty();
    assertThat(
            HolidayFile.read(stream(HEADER + "2027-10-04,WORKDAY,值班"), List.of(2027, 2028), false))
        .hasSize(1);
  }

  private static List<CalendarDay> read(String file) {
    return HolidayFile.read(stream(file), List.of(2027), true);
  }

  private static ByteArrayInputStream stream(String file) {
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<InvalidInput.Fault> faults(String file, boolean national) {
    return faults(file.getBytes(StandardCharsets.UTF_8), List.of(2027), national);
  }

  private static List<InvalidInput.Fault> faults(
      byte[] file, List<Integer> years, boolean national) {
    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class,
            () -> HolidayFile.read(new ByteArrayInputStream(file), years, national));
    return refusal.faults();
  }
}
