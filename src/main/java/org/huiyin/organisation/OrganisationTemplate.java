package org.huiyin.organisation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes a workbook to fill in, with a row of example in each sheet. */
@Component
public class OrganisationTemplate {

  private static final int WIDTH = 22;

  /**
   * Writes the workbook.
   *
   * @param target takes it
   * @throws IOException when it cannot be written
   */
  public void writeTo(OutputStream target) throws IOException {
    try (Workbook workbook = new Workbook(target, "Huiyin", "1.0")) {
      sheet(workbook, OrganisationWorkbook.DEPARTMENTS, List.of("JYJ", "市教育局", "基础教育、职业教育、校园安全"));
      sheet(
          workbook,
          OrganisationWorkbook.MEMBERS,
          List.of("W001", "周明远", "教育界", "市第一中学校长", "0900-555-0001", "zhoumingyuan", ""));
      sheet(workbook, OrganisationWorkbook.BODIES, List.of("民进市委会", "党派", "W001"));
      sheet(
          workbook,
          OrganisationWorkbook.USERS,
          List.of("lihua", "李华", Role.DEPARTMENT_HANDLER.name(), "JYJ", "0900-555-0002", ""));
    }
  }

  private static void sheet(Workbook workbook, String name, List<String> example) {
    Worksheet sheet = workbook.newWorksheet(name);
    List<String> headers = OrganisationWorkbook.headersOf(name);
    for (int column = 0; column < headers.size(); column++) {
      sheet.value(0, column, headers.get(column));
      sheet.style(0, column).bold().set();
      sheet.value(1, column, example.get(column));
      sheet.width(column, WIDTH);
    }
  }
}
