package org.huiyin.web.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.ImportReport;
import org.huiyin.organisation.InitialPassword;
import org.huiyin.organisation.OrganisationImport;
import org.huiyin.proposal.ProposalImport;
import org.huiyin.proposal.ProposalImportReport;
import org.huiyin.shared.CellFault;
import org.huiyin.shared.InvalidInput;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Piecemeal;
import org.huiyin.web.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in Excel workbooks, which are the body of the request. */
@RestController
@RequestMapping(path = Api.ROOT + "/imports", produces = Api.JSON)
@Tag(name = "Imports", description = "Excel workbooks")
class ImportApi {

  private final ProposalImport proposals;
  private final OrganisationImport organisation;
  private final PageTexts texts;

  ImportApi(ProposalImport proposals, OrganisationImport organisation, PageTexts texts) {
    this.proposals = proposals;
    this.organisation = organisation;
    this.texts = texts;
  }

  /**
   * What became of the rows of a workbook.
   *
   * @param rows rows that hold anything
   * @param imported rows that became submitted proposals
   * @param repeated rows that had been imported before
   * @param faults every faulty cell of the other rows
   */
  record Harvest(
      int rows,
      List<ProposalImportReport.Row> imported,
      List<ProposalImportReport.Row> repeated,
      List<Faulty> faults) {}

  /**
   * A faulty cell.
   *
   * @param cell where and why
   * @param text the same in words
   */
  record Faulty(CellFault cell, String text) {}

  @Piecemeal
  @PostMapping(path = "/proposals", consumes = Api.WORKBOOK)
  @Operation(
      summary = "Imports proposals, one row each",
      description =
          "Good rows are submitted, faulty ones reported by row and column, repeated ones left"
              + " alone.")
  Harvest importProposals(
      @RequestBody byte[] workbook,
      @Parameter(description = "id of the session; the current one when not said")
          @RequestParam(required = false)
          @Nullable UUID session,
      Acting by) {
    ProposalImportReport report =
        proposals.importWorkbook(new ByteArrayInputStream(workbook), session, by);
    return new Harvest(
        report.rows(),
        report.imported(),
        report.repeated(),
        report.faults().stream()
            .map(fault -> new Faulty(fault, texts.refusal(fault.code(), fault.arguments())))
            .toList());
  }

  @PostMapping(path = "/organisation", consumes = Api.WORKBOOK)
  @Operation(
      summary = "Imports departments, members, bodies and users, all or nothing",
      description = "422 with every faulty cell among the `faults`, such as `委员!C5`.")
  ImportReport importOrganisation(
      @RequestBody byte[] workbook,
      @Parameter(description = "password of new accounts, to be changed at the first sign-in")
          @RequestHeader("Initial-Password")
          String password,
      Acting by) {
    ImportReport report =
        organisation.importWorkbook(
            new ByteArrayInputStream(workbook), new InitialPassword(password, true), by);
    if (!report.isImported()) {
      throw new InvalidInput(
          report.faults().stream()
              .map(
                  cell ->
                      new InvalidInput.Fault(
                          cell.sheet() + "!" + cell.column() + (cell.row() == 0 ? "" : cell.row()),
                          cell.code(),
                          cell.arguments()))
              .toList());
    }
    return report;
  }
}
