package org.huiyin.web.api.aftercare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.huiyin.lookback.CommitmentVerdict;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.lookback.LookBackVerdict;
import org.huiyin.lookback.LookBackView;
import org.huiyin.lookback.LookBacks;
import org.huiyin.lookback.PromiseReport;
import org.huiyin.lookback.ReportView;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.huiyin.web.api.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Look-backs: was what a department promised kept? */
@RestController
@RequestMapping(path = Api.ROOT, produces = Api.JSON)
@Tag(name = "Look-backs", description = "reports on promises, verdicts, disputes")
class LookBackApi {

  private final LookBackDesk desk;
  private final LookBacks lookBacks;

  LookBackApi(LookBackDesk desk, LookBacks lookBacks) {
    this.desk = desk;
    this.lookBacks = lookBacks;
  }

  /**
   * The report of a department.
   *
   * @param summary the report as a whole
   * @param promises one entry for every promise
   */
  record Report(@Nullable String summary, @Nullable List<@Nullable Entry> promises) {

    /**
     * What is reported on one promise.
     *
     * @param commitmentId the promise
     * @param progress what was done
     * @param evidence what shows it
     * @param claimed what became of it
     */
    record Entry(
        @Nullable UUID commitmentId,
        @Nullable String progress,
        @Nullable String evidence,
        @Nullable CommitmentState claimed) {}

    List<PromiseReport> reports() {
      return Given.rows("promises", promises).stream()
          .map(
              row ->
                  new PromiseReport(
                      Given.value("promises.commitmentId", row.commitmentId()),
                      row.progress(),
                      row.evidence(),
                      row.claimed()))
          .toList();
    }
  }

  /**
   * What was found about one promise.
   *
   * @param commitmentId the promise
   * @param state what became of it
   * @param newDate by when it is to be kept now; only with the verdict NEW_DATE
   */
  record PromiseVerdict(
      @Nullable UUID commitmentId, @Nullable CommitmentState state, @Nullable LocalDate newDate) {

    private static List<CommitmentVerdict> verdicts(@Nullable List<@Nullable PromiseVerdict> rows) {
      return Given.rows("promises", rows).stream()
          .map(
              row ->
                  new CommitmentVerdict(
                      Given.value("promises.commitmentId", row.commitmentId()),
                      row.state(),
                      row.newDate()))
          .toList();
    }
  }

  /**
   * The verdict of staff.
   *
   * @param verdict kept, new date, not kept, cannot be kept
   * @param promises what was found about each promise
   * @param siteVisit what staff saw themselves
   */
  record Verification(
      @Nullable LookBackVerdict verdict,
      @Nullable List<@Nullable PromiseVerdict> promises,
      @Nullable String siteVisit) {}

  /**
   * An objection.
   *
   * @param comment in words
   */
  record Objection(@Nullable String comment) {}

  /**
   * The ruling of the lead on a dispute.
   *
   * @param verdict the verdict that holds; the disputed one when not said
   * @param promises what was found about each promise; as the verdict says when not said
   * @param reason the grounds
   */
  record Resolution(
      @Nullable LookBackVerdict verdict,
      @Nullable List<@Nullable PromiseVerdict> promises,
      @Nullable String reason) {}

  @GetMapping("/look-backs/items")
  @Operation(summary = "Look-backs the own department still has to do or wait for")
  List<LookBackView> listOpenLookBacks(CurrentUser user) {
    return lookBacks.openOfDepartment(user);
  }

  @GetMapping("/look-backs/items/{id}")
  @Operation(summary = "One look-back with its promises")
  LookBackView readLookBack(@PathVariable UUID id, CurrentUser user) {
    return lookBacks.byId(id, user);
  }

  @GetMapping("/look-backs/items/{id}/reports")
  @Operation(summary = "Every report of the department")
  List<ReportView> listReports(@PathVariable UUID id, CurrentUser user) {
    return lookBacks.reports(id, user);
  }

  @GetMapping("/proposals/{id}/look-backs")
  @Operation(summary = "Look-backs of a proposal")
  List<LookBackView> listLookBacksOfProposal(@PathVariable UUID id, CurrentUser user) {
    return lookBacks.ofProposal(id, user);
  }

  @PostMapping(path = "/look-backs/items/{id}/report", consumes = Api.JSON)
  @Operation(summary = "Reports on the promises")
  LookBackView reportOnPromises(@PathVariable UUID id, @RequestBody Report report, Acting by) {
    desk.report(id, report.reports(), report.summary(), by);
    return lookBacks.byId(id);
  }

  @PostMapping(path = "/look-backs/items/{id}/more", consumes = Api.JSON)
  @Operation(summary = "Asks the department for more")
  LookBackView askForMore(@PathVariable UUID id, @RequestBody Reason reason, Acting by) {
    desk.askForMore(id, reason.text(), by);
    return lookBacks.byId(id);
  }

  @PostMapping(path = "/look-backs/items/{id}/verify", consumes = Api.JSON)
  @Operation(summary = "Verifies a report and gives the verdict")
  LookBackView verifyReport(@PathVariable UUID id, @RequestBody Verification found, Acting by) {
    desk.verify(
        id, found.verdict(), PromiseVerdict.verdicts(found.promises()), found.siteVisit(), by);
    return lookBacks.byId(id);
  }

  @PostMapping("/look-backs/items/{id}/confirm")
  @Operation(summary = "The proposer agrees with the verdict")
  LookBackView confirmVerdict(@PathVariable UUID id, Acting by) {
    desk.confirm(id, by);
    return lookBacks.byId(id);
  }

  @PostMapping(path = "/look-backs/items/{id}/dispute", consumes = Api.JSON)
  @Operation(summary = "The proposer disputes the verdict")
  LookBackView disputeVerdict(@PathVariable UUID id, @RequestBody Objection objection, Acting by) {
    desk.dispute(id, Given.text(objection.comment()), by);
    return lookBacks.byId(id);
  }

  @PostMapping(path = "/look-backs/items/{id}/resolve", consumes = Api.JSON)
  @Operation(summary = "The lead rules on a dispute")
  LookBackView resolveDispute(@PathVariable UUID id, @RequestBody Resolution ruling, Acting by) {
    String reason = Given.text(ruling.reason());
    if (ruling.promises() == null) {
      desk.resolve(id, ruling.verdict(), reason, by);
    } else {
      desk.resolve(id, ruling.verdict(), PromiseVerdict.verdicts(ruling.promises()), reason, by);
    }
    return lookBacks.byId(id);
  }
}
