package org.huiyin.organisation;

import java.util.List;
import org.huiyin.shared.CellFault;

/**
 * What an import of the organisation did, or why it did nothing.
 *
 * @param faults every faulty cell; with any of them nothing was imported
 * @param departments what became of the rows of 承办单位
 * @param members what became of the rows of 委员
 * @param bodies what became of the rows of 团体
 * @param users what became of the rows of 用户
 */
public record ImportReport(
    List<CellFault> faults, Count departments, Count members, Count bodies, Count users) {

  /** Copies the faults. */
  public ImportReport {
    faults = List.copyOf(faults);
  }

  /**
   * Tells whether the workbook was imported.
   *
   * @return false when anything was faulty
   */
  public boolean isImported() {
    return faults.isEmpty();
  }

  static ImportReport refused(List<CellFault> faults) {
    Count none = new Count(0, 0, 0);
    return new ImportReport(faults, none, none, none, none);
  }

  /**
   * What became of the rows of one sheet.
   *
   * @param added new ones
   * @param changed known ones that differed
   * @param unchanged known ones that did not
   */
  public record Count(int added, int changed, int unchanged) {}
}
