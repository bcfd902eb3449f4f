package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.CellFault;

/**
 * What became of the rows of an imported workbook.
 *
 * @param rows rows below the header that hold anything
 * @param imported rows that became submitted proposals
 * @param repeated rows that had been imported before, or stand twice in the workbook; left alone
 * @param faults every faulty cell of the other rows, none of which was imported
 */
public record ProposalImportReport(
    int rows, List<Row> imported, List<Row> repeated, List<CellFault> faults) {

  /**
   * One row and its proposal.
   *
   * @param row row as the spreadsheet program numbers it
   * @param proposalId the proposal
   * @param registrationNumber its registration number
   * @param title its title
   */
  public record Row(int row, UUID proposalId, String registrationNumber, String title) {}

  /** Copies the lists. */
  public ProposalImportReport {
    imported = List.copyOf(imported);
    repeated = List.copyOf(repeated);
    faults = List.copyOf(faults);
  }
}
