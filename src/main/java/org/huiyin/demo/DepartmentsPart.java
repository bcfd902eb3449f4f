package org.huiyin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ContactForm;
import org.huiyin.handling.ContactPhase;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.HandlingPlan;
import org.huiyin.handling.HandlingRole;
import org.huiyin.handling.Promise;
import org.huiyin.handling.ReplyDraft;
import org.huiyin.handling.ReplyView;
import org.huiyin.handling.SuggestionAnswer;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.SuggestionView;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Handlers and approvers of the departments: claim, speak with the proposer, reply; some late, some
 * not at all.
 */
@Component
class DepartmentsPart implements Part {

  private static final int NEVER = -1;

  private final Cast cast;
  private final HandlingDesk desk;
  private final Assignments assignments;
  private final Proposals proposals;

  DepartmentsPart(Cast cast, HandlingDesk desk, Assignments assignments, Proposals proposals) {
    this.cast = cast;
    this.desk = desk;
    this.assignments = assignments;
    this.proposals = proposals;
  }

  @Override
  public Set<Step> steps() {
    return Set.of(
        Step.CLAIM_ASSIGNMENT, Step.GIVE_CO_OPINION, Step.DRAFT_REPLY, Step.APPROVE_REPLY);
  }

  @Override
  public CurrentUser actor(Play play, WorkItem item) {
    return cast.of(
        Objects.requireNonNull(item.departmentId()),
        item.step() == Step.APPROVE_REPLY ? Role.DEPARTMENT_APPROVER : Role.DEPARTMENT_HANDLER);
  }

  @Override
  public int delay(Play play, WorkItem item) {
    AssignmentView assignment = assignments.byId(item.subjectId());
    String number = play.of(item.proposalId()).number();
    String code = cast.codeOf(assignment.departmentId());
    int chance = Chance.percent(number, code, item.step());
    return switch (item.step()) {
      case CLAIM_ASSIGNMENT -> chance < 6 ? NEVER : chance % 4;
      case GIVE_CO_OPINION -> chance < 8 ? NEVER : 4 + chance % 14;
      case DRAFT_REPLY -> number.equals("P025") ? NEVER : drafting(assignment, chance);
      default -> 1 + chance % 2;
    };
  }

  /** Most replies come in time, some after the reminder letter, a few only under supervision. */
  private static int drafting(AssignmentView assignment, int chance) {
    if (assignment.round() > 1 || assignment.sendBacks() > 0) {
      return 4 + chance % 10;
    }
    if (chance < 4) {
      return 76;
    }
    return chance < 10 ? 66 : 22 + chance % 34;
  }

  @Override
  public void act(Play play, WorkItem item, CurrentUser actor) {
    switch (item.step()) {
      case CLAIM_ASSIGNMENT -> claim(play, item, actor);
      case GIVE_CO_OPINION -> giveOpinion(play, item, actor);
      case DRAFT_REPLY -> reply(play, item, actor);
      case APPROVE_REPLY -> approve(play, item, actor);
      default -> throw new IllegalStateException("not a step of a department: " + item.step());
    }
  }

  private void claim(Play play, WorkItem item, CurrentUser actor) {
    AssignmentView assignment = assignments.byId(item.subjectId());
    String number = play.of(item.proposalId()).number();
    int chance = Chance.percent(number, cast.codeOf(assignment.departmentId()), "return");
    if (chance < 5 && assignment.round() == 1) {
      desk.requestReturn(item.subjectId(), "所涉事项与本单位职责不完全相符，申请退办。", null, Cast.at(actor));
      return;
    }
    desk.claim(item.subjectId(), Cast.at(actor));
    if (assignment.role() == HandlingRole.CO) {
      return;
    }
    desk.plan(
        item.subjectId(),
        new HandlingPlan("专题研究，实地调研，与提案者面商后形成答复。", actor.name(), assignment.due().day()),
        Cast.at(actor));
    if (Chance.percent(number, "extension-request") < 7 && assignment.round() == 1) {
      desk.requestExtension(
          item.subjectId(),
          assignment.due().day().plusDays(30),
          "涉及多个部门和年度预算安排，需要更多时间论证。",
          Cast.at(actor));
    }
  }

  private void giveOpinion(Play play, WorkItem item, CurrentUser actor) {
    AssignmentView assignment = assignments.byId(item.subjectId());
    Script.Words words =
        play.script()
            .reply(
                play.of(item.proposalId()).number(),
                "co:" + cast.codeOf(assignment.departmentId()));
    desk.giveCoOpinion(item.subjectId(), Objects.requireNonNull(words.opinion()), Cast.at(actor));
  }

  /**
   * Contacts come first, the reply some days after them; a co-opinion still to come is waited for.
   */
  private void reply(Play play, WorkItem item, CurrentUser actor) {
    AssignmentView assignment = assignments.byId(item.subjectId());
    String code = cast.codeOf(assignment.departmentId());
    Script.Words words = play.script().reply(play.of(item.proposalId()).number(), code);
    List<Script.Contact> contacts = Objects.requireNonNullElse(words.contacts(), List.of());
    long held =
        assignments.contacts(item.proposalId()).stream()
            .filter(contact -> contact.assignmentId().equals(assignment.id()))
            .count();
    if (assignment.round() == 1 && held < contacts.size()) {
      Script.Contact contact = contacts.get((int) held);
      desk.recordContact(
          assignment.id(),
          new ContactForm(
              contact.mode(),
              ContactPhase.DURING,
              play.today(),
              contact.place(),
              actor.name() + "、提案者",
              contact.summary()),
          Cast.at(actor));
      return;
    }
    if (opinionsAwaited(play, item.proposalId(), assignment)) {
      return;
    }
    desk.saveReply(
        assignment.id(), draft(play, item.proposalId(), assignment, words), Cast.at(actor));
    desk.submitReply(assignment.id(), Cast.at(actor));
  }

  private boolean opinionsAwaited(Play play, UUID proposalId, AssignmentView lead) {
    return lead.role() == HandlingRole.LEAD
        && assignments.present(proposalId).stream()
            .anyMatch(
                one ->
                    one.role() == HandlingRole.CO
                        && one.state().isOpen()
                        && !one.due().day().isBefore(play.today()));
  }

  private ReplyDraft draft(
      Play play, UUID proposalId, AssignmentView assignment, Script.Words words) {
    List<SuggestionView> suggestions = proposals.text(proposalId).suggestions();
    List<Script.Answer> answers = Objects.requireNonNull(words.answers());
    List<SuggestionAnswer> answered = new ArrayList<>();
    for (int i = 0; i < suggestions.size(); i++) {
      Script.Answer answer = answers.get(Math.min(i, answers.size() - 1));
      answered.add(new SuggestionAnswer(suggestions.get(i).id(), answer.outcome(), answer.text()));
    }
    List<Promise> promises =
        Objects.requireNonNullElse(words.promises(), List.<Script.Promised>of()).stream()
            .map(
                one ->
                    new Promise(
                        one.text(),
                        play.today().plusMonths(one.months()),
                        suggestions.get(Math.min(one.suggestion(), suggestions.size()) - 1).id()))
            .toList();
    String code = cast.codeOf(assignment.departmentId());
    return new ReplyDraft(
        words.resultClass(),
        Objects.requireNonNull(words.opening()),
        words.resultClass() == org.huiyin.handling.ResultClass.C
            ? answers.get(answers.size() - 1).text()
            : null,
        answered,
        promises,
        "%s函〔%d〕%s号-%d"
            .formatted(
                code,
                play.today().getYear(),
                play.of(proposalId).number().substring(1),
                assignment.round()),
        true);
  }

  private void approve(Play play, WorkItem item, CurrentUser actor) {
    List<ReplyView> versions = assignments.replies(item.proposalId());
    boolean first = versions.size() <= 1;
    if (first && Chance.percent(play.of(item.proposalId()).number(), "approve") < 6) {
      desk.rejectReply(item.subjectId(), "答复针对性不强，请逐条对应建议修改。", Cast.at(actor));
    } else {
      desk.approveReply(item.subjectId(), Cast.at(actor));
    }
  }
}
