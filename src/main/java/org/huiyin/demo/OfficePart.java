package org.huiyin.demo;

import java.util.Set;
import java.util.UUID;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.handling.AssignmentOrder;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ExtensionView;
import org.huiyin.handling.HandlingRole;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Origin;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.springframework.stereotype.Component;

/**
 * The transmission office: assigns in one sitting after the plenary, rules on returns and
 * extensions, audits replies.
 */
@Component
class OfficePart implements Part {

  /** Working days between the plenary's harvest and the assignment meeting. */
  private static final int ASSIGNMENT_MEETING = 16;

  private final Cast cast;
  private final AssignmentDesk desk;
  private final Assignments assignments;

  OfficePart(Cast cast, AssignmentDesk desk, Assignments assignments) {
    this.cast = cast;
    this.desk = desk;
    this.assignments = assignments;
  }

  @Override
  public Set<Step> steps() {
    return Set.of(
        Step.ASSIGN_DEPARTMENTS, Step.RULE_ON_RETURN, Step.DECIDE_EXTENSION, Step.AUDIT_REPLY);
  }

  @Override
  public CurrentUser actor(Play play, WorkItem item) {
    return cast.official(play.committeeId(), Role.TRANSMISSION_OFFICE);
  }

  @Override
  public int delay(Play play, WorkItem item) {
    String number = play.of(item.proposalId()).number();
    if (item.step() == Step.ASSIGN_DEPARTMENTS) {
      return item.origin().equals(Origin.PLENARY.name())
          ? ASSIGNMENT_MEETING
          : Chance.between(1, 4, number, "assign");
    }
    return Chance.between(1, 3, number, item.step());
  }

  @Override
  public void act(Play play, WorkItem item, CurrentUser actor) {
    switch (item.step()) {
      case ASSIGN_DEPARTMENTS ->
          desk.assign(item.proposalId(), order(play, item.proposalId()), Cast.at(actor));
      case RULE_ON_RETURN -> rule(item, actor);
      case DECIDE_EXTENSION -> extend(play, item, actor);
      case AUDIT_REPLY -> audit(play, item, actor);
      default -> throw new IllegalStateException("not a step of the office: " + item.step());
    }
  }

  private AssignmentOrder order(Play play, UUID proposalId) {
    Script.Fate fate = play.fateOf(proposalId);
    return new AssignmentOrder(
        fate.lead() == null ? null : id(play, fate.lead()),
        fate.co().stream().map(code -> id(play, code)).toList(),
        fate.separate().stream().map(code -> id(play, code)).toList(),
        "请按时限办理，加强与提案者沟通。");
  }

  private UUID id(Play play, String code) {
    return cast.department(play.committeeId(), code).id();
  }

  /** A co-handler may be let go; a lead or a separate department has to stay. */
  private void rule(WorkItem item, CurrentUser actor) {
    AssignmentView assignment = assignments.byId(item.subjectId());
    boolean uphold = assignment.role() == HandlingRole.CO;
    desk.ruleOnReturn(
        item.subjectId(),
        uphold,
        uphold ? "所涉事项不在你单位职责范围，同意退办。" : "经核对三定方案，属你单位职责，请继续办理。",
        null,
        Cast.at(actor));
  }

  private void extend(Play play, WorkItem item, CurrentUser actor) {
    ExtensionView extension = assignments.extension(item.subjectId());
    boolean grant = Chance.percent(play.of(item.proposalId()).number(), "extension") < 75;
    desk.ruleOnExtension(
        extension.id(),
        grant,
        grant ? extension.until() : null,
        grant ? "涉及多部门协调，同意延期。" : "办理时间充足，请按原期限答复。",
        Cast.at(actor));
  }

  private void audit(Play play, WorkItem item, CurrentUser actor) {
    AssignmentView assignment = assignments.byId(item.subjectId());
    String number = play.of(item.proposalId()).number();
    if (assignment.sendBacks() == 0
        && assignment.round() == 1
        && Chance.percent(number, "audit") < 8) {
      desk.sendBack(item.subjectId(), "对建议的答复不够具体，请补充时间表和责任人。", Cast.at(actor));
    } else {
      desk.passAudit(item.subjectId(), null, null, Cast.at(actor));
    }
  }
}
