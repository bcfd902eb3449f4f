package org.huiyin.demo;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Step;
import org.huiyin.supervision.DemandAnswer;
import org.huiyin.supervision.DemandForm;
import org.huiyin.supervision.DemandState;
import org.huiyin.supervision.SupervisionDesk;
import org.huiyin.supervision.SupervisionView;
import org.huiyin.supervision.Supervisions;
import org.huiyin.tasklist.WorkItem;
import org.springframework.stereotype.Component;

/** Those who supervise, and the departments that answer them. */
@Component
class SupervisionPart implements Part {

  private final Cast cast;
  private final SupervisionDesk desk;
  private final Supervisions supervisions;

  SupervisionPart(Cast cast, SupervisionDesk desk, Supervisions supervisions) {
    this.cast = cast;
    this.desk = desk;
    this.supervisions = supervisions;
  }

  @Override
  public Set<Step> steps() {
    return Set.of(
        Step.WORD_SUPERVISION_ORDER,
        Step.ANSWER_DEMANDS,
        Step.ASSESS_ANSWERS,
        Step.ASSESS_AS_LEADER);
  }

  @Override
  public CurrentUser actor(Play play, WorkItem item) {
    return switch (item.step()) {
      case ANSWER_DEMANDS ->
          cast.of(Objects.requireNonNull(item.departmentId()), Role.DEPARTMENT_HANDLER);
      case ASSESS_AS_LEADER ->
          cast.person(Objects.requireNonNull(supervisions.byId(item.subjectId()).leaderId()));
      default -> cast.official(play.committeeId(), Role.COMMITTEE_STAFF);
    };
  }

  @Override
  public int delay(Play play, WorkItem item) {
    return Chance.between(1, 5, play.of(item.proposalId()).number(), item.step());
  }

  @Override
  public void act(Play play, WorkItem item, CurrentUser actor) {
    SupervisionView supervision = supervisions.byId(item.subjectId());
    switch (item.step()) {
      case WORD_SUPERVISION_ORDER ->
          desk.word(
              supervision.id(),
              List.of(
                  new DemandForm("书面说明逾期原因，并明确答复时间。", play.today().plusDays(7)),
                  new DemandForm("分管领导与提案者当面沟通一次。", play.today().plusDays(14))),
              Cast.at(actor));
      case ANSWER_DEMANDS ->
          desk.answer(
              supervision.id(),
              supervision.demands().stream()
                  .filter(demand -> demand.state() == DemandState.OPEN)
                  .map(demand -> new DemandAnswer(demand.id(), "已专题研究，明确责任科室和完成时间。"))
                  .toList(),
              Cast.at(actor));
      default -> {
        if (supervision.round() == 1
            && Chance.percent(play.of(item.proposalId()).number(), "continue") < 30) {
          desk.continueWith(supervision.id(), "说明过于笼统，请补充具体进展。", List.of(), Cast.at(actor));
        } else {
          desk.writeOff(supervision.id(), Cast.at(actor));
        }
      }
    }
  }
}
