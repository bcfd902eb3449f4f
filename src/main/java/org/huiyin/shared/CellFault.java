package org.huiyin.shared;

import java.util.List;

/**
 * A cell of a workbook that cannot be imported as it is.
 *
 * @param sheet name of the sheet; empty when the workbook as a whole is meant
 * @param row row as the spreadsheet program numbers it; 0 when the sheet as a whole is meant
 * @param column column as the spreadsheet program letters it, such as {@code C}; empty for the row
 * @param header what the first row calls the column; empty when it calls it nothing
 * @param code key of the text
 * @param arguments fill the text
 */
public record CellFault(
    String sheet, int row, String column, String header, String code, List<Object> arguments) {}
