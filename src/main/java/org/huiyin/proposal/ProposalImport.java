package org.huiyin.proposal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Workbook;
import org.huiyin.shared.WorkbookTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes in the harvest of a plenary session from an Excel workbook, one row a proposal. Good rows
 * are submitted each by itself; faulty ones are reported; repeated ones are left alone.
 */
@Service
public class ProposalImport {

  private final Organisation organisation;
  private final ImportedRows rows;

  ProposalImport(Organisation organisation, ImportedRows rows) {
    this.organisation = organisation;
    this.rows = rows;
  }

  /**
   * Returns the names of the columns the workbook must have, in any order.
   *
   * @return the names
   */
  public static List<String> columns() {
    return ImportSheet.HEADERS;
  }

  /**
   * Imports the first sheet of a workbook. Takes no transaction of its own: what went in stays in,
   * and importing the same workbook again adds the rest.
   *
   * @param content the file
   * @param sessionId session; null for the current one
   * @param by staff
   * @return what became of each row
   * @throws RuleViolation 422 when the file is not a workbook
   */
  public ProposalImportReport importWorkbook(
      InputStream content, @Nullable UUID sessionId, Acting by) {
    UUID committeeId = by.principal().committeeId();
    by.require(committeeId, Role.COMMITTEE_STAFF);
    UUID session = session(sessionId, committeeId);
    List<Workbook.Sheet> sheets = Workbook.read(content, ImportSheet.MOST_ROWS).sheets();
    if (sheets.isEmpty()) {
      throw RuleViolation.invalid("import.not-a-workbook");
    }
    WorkbookTable table =
        new WorkbookTable(sheets.get(0), ImportSheet.HEADERS, ImportSheet.MOST_ROWS);
    ImportRowReader reader = new ImportRowReader(organisation, committeeId, session);
    List<ProposalImportReport.Row> imported = new ArrayList<>();
    List<ProposalImportReport.Row> repeated = new ArrayList<>();
    for (WorkbookTable.Row row : table.rows()) {
      importRow(row, reader, by, imported, repeated);
    }
    return new ProposalImportReport(table.rows().size(), imported, repeated, table.faults());
  }

  private UUID session(@Nullable UUID sessionId, UUID committeeId) {
    if (sessionId == null) {
      return organisation.currentSession(committeeId).id();
    }
    if (!organisation.session(sessionId).committeeId().equals(committeeId)) {
      throw RuleViolation.notFound("not-found");
    }
    return sessionId;
  }

  private void importRow(
      WorkbookTable.Row row,
      ImportRowReader reader,
      Acting by,
      List<ProposalImportReport.Row> imported,
      List<ProposalImportReport.Row> repeated) {
    ImportRowReader.Understood understood = reader.read(row);
    if (understood == null) {
      return;
    }
    try {
      ImportedRows.Outcome outcome = rows.importRow(understood, by);
      (outcome.repeated() ? repeated : imported)
          .add(
              new ProposalImportReport.Row(
                  row.number(),
                  outcome.proposalId(),
                  outcome.registrationNumber(),
                  Objects.requireNonNullElse(understood.form().title(), "")));
    } catch (InvalidInput refused) {
      for (InvalidInput.Fault fault : refused.faults()) {
        row.addFault(
            ImportSheet.columnOfField(fault.field()), fault.code(), fault.arguments().toArray());
      }
    } catch (RuleViolation refused) {
      row.addFault(
          ImportSheet.columnOfRefusal(refused.code()),
          refused.code(),
          refused.arguments().toArray());
    }
  }
}
