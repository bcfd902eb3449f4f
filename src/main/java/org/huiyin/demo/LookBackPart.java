package org.huiyin.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.huiyin.lookback.CommitmentVerdict;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.lookback.LookBackVerdict;
import org.huiyin.lookback.LookBackView;
import org.huiyin.lookback.LookBacks;
import org.huiyin.lookback.PromiseReport;
import org.huiyin.lookback.PromiseView;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Departments that report on their promises, staff who verify, and the lead who rules on disputes.
 */
@Component
class LookBackPart implements Part {

  private final Cast cast;
  private final LookBackDesk desk;
  private final LookBacks lookBacks;

  LookBackPart(Cast cast, LookBackDesk desk, LookBacks lookBacks) {
    this.cast = cast;
    this.desk = desk;
    this.lookBacks = lookBacks;
  }

  @Override
  public Set<Step> steps() {
    return Set.of(Step.REPORT_ON_PROMISES, Step.VERIFY_REPORT, Step.RESOLVE_DISPUTE);
  }

  @Override
  public CurrentUser actor(Play play, WorkItem item) {
    return switch (item.step()) {
      case REPORT_ON_PROMISES ->
          cast.of(Objects.requireNonNull(item.departmentId()), Role.DEPARTMENT_HANDLER);
      case RESOLVE_DISPUTE -> cast.official(play.committeeId(), Role.COMMITTEE_LEAD);
      default -> cast.official(play.committeeId(), Role.COMMITTEE_STAFF);
    };
  }

  @Override
  public int delay(Play play, WorkItem item) {
    return Chance.between(2, 7, play.of(item.proposalId()).number(), item.step());
  }

  @Override
  public void act(Play play, WorkItem item, CurrentUser actor) {
    LookBackView lookBack = lookBacks.byId(item.subjectId());
    switch (item.step()) {
      case REPORT_ON_PROMISES ->
          desk.report(
              lookBack.id(),
              lookBack.promises().stream()
                  .map(
                      one ->
                          new PromiseReport(
                              one.commitmentId(),
                              "已完成主体工作，进入收尾阶段。",
                              "验收单、现场照片",
                              CommitmentState.KEPT))
                  .toList(),
              "承诺事项均有专人负责，进展情况如上。",
              Cast.at(actor));
      case VERIFY_REPORT -> verify(play, lookBack, actor);
      default -> desk.resolve(lookBack.id(), null, "经实地复核，维持原核实结论。", Cast.at(actor));
    }
  }

  private static LocalDate later(Play play, PromiseView promise) {
    LocalDate base = promise.dueOn().isAfter(play.today()) ? promise.dueOn() : play.today();
    return base.plusMonths(4);
  }

  private void verify(Play play, LookBackView lookBack, CurrentUser actor) {
    UUID proposal = lookBack.proposalId();
    int chance = Chance.percent(play.of(proposal).number(), "verdict");
    List<PromiseView> promises = lookBack.promises();
    LookBackVerdict verdict;
    CommitmentState state;
    if (promises.isEmpty() || chance < 62) {
      verdict = LookBackVerdict.KEPT;
      state = CommitmentState.KEPT;
    } else if (chance < 84) {
      verdict = LookBackVerdict.NEW_DATE;
      state = CommitmentState.OPEN;
    } else if (chance < 90) {
      verdict = LookBackVerdict.CANNOT_BE_KEPT;
      state = CommitmentState.CANNOT_BE_KEPT;
    } else {
      verdict = LookBackVerdict.NOT_KEPT;
      state = CommitmentState.NOT_KEPT;
    }
    desk.verify(
        lookBack.id(),
        verdict,
        promises.stream()
            .map(
                one ->
                    new CommitmentVerdict(
                        one.commitmentId(),
                        state,
                        state == CommitmentState.OPEN ? later(play, one) : null))
            .toList(),
        "赴现场查看并听取受益群众意见。",
        Cast.at(actor));
  }
}
