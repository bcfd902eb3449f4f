package org.huiyin.lookback;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.CommitmentState;
import org.huiyin.handling.Commitments;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.shared.InvalidInput;
import org.huiyin.testing.AftercareTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the look-back desk have in common: campaigns, promises and who acts. */
abstract class LookBackTest extends AftercareTest {

  static final LocalDate JULY = LocalDate.of(2026, 7, 31);
  static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

  @Autowired LookBackDesk desk;
  @Autowired LookBacks lookBacks;
  @Autowired Commitments commitments;
  @Autowired Assignments assignments;
  @Autowired ReviewDesk review;

  CurrentUser staffUser;

  @BeforeEach
  void knowTheStaff() {
    staffUser = town.official(Role.COMMITTEE_STAFF);
  }

  LookBackView lookBackAtPromise() {
    closed(ResultClass.B, JULY);
    return open(campaign(JULY, JULY, false, 0)).get(0);
  }

  LookBackView reported() {
    LookBackView lookBack = lookBackAtPromise();
    report(lookBack, handler(1));
    return lookBack;
  }

  LookBackView verified(LookBackVerdict verdict, CommitmentState found, LocalDate newDate) {
    LookBackView lookBack = reported();
    verify(lookBack, verdict, found, newDate);
    return lookBack;
  }

  void report(LookBackView lookBack, Acting by) {
    desk.report(
        lookBack.id(),
        lookBack.promises().stream()
            .map(
                promise ->
                    new PromiseReport(promise.commitmentId(), "已建成", "验收单", CommitmentState.KEPT))
            .toList(),
        "总体按期推进。",
        by);
  }

  void verify(
      LookBackView lookBack, LookBackVerdict verdict, CommitmentState found, LocalDate newDate) {
    desk.verify(
        lookBack.id(),
        verdict,
        lookBack.promises().stream()
            .map(promise -> new CommitmentVerdict(promise.commitmentId(), found, newDate))
            .toList(),
        "现场查看。",
        staff());
  }

  ResultClass classOf(LookBackView lookBack) {
    AssignmentView assignment = assignments.byId(lookBack.assignmentId());
    return assignments.reply(assignment.id()).orElseThrow().content().resultClass();
  }

  LookBackState stateOf(LookBackView lookBack) {
    return lookBacks.byId(lookBack.id()).state();
  }

  List<LookBackView> open(CampaignForm form) {
    UUID campaign = desk.openCampaign(form, staff());
    return lookBacks.ofCampaign(campaign, staffUser, null, 50).rows();
  }

  CampaignForm byHand(UUID proposalId) {
    return new CampaignForm(
        town.committeeId(), "专项回头看", null, null, false, 0, 1, List.of(proposalId));
  }

  CampaignForm campaign(LocalDate from, LocalDate to, boolean classB, int percent) {
    return new CampaignForm(
        town.committeeId(), "年中回头看", from, to, classB, percent, 20260701L, List.of());
  }

  static List<String> faults(ThrowingCallable deed) {
    return catchThrowableOfType(InvalidInput.class, deed).faults().stream()
        .map(fault -> fault.field() + " " + fault.code())
        .toList();
  }
}
