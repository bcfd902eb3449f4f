package org.huiyin.web.handling;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.huiyin.handling.Assignments;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.web.task.TaskForms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The forms of handling on the task page. */
@Component
class HandlingForms implements TaskForms {

  private static final Set<Step> STEPS =
      EnumSet.of(
          Step.CLAIM_ASSIGNMENT,
          Step.RULE_ON_RETURN,
          Step.GIVE_CO_OPINION,
          Step.DRAFT_REPLY,
          Step.APPROVE_REPLY,
          Step.AUDIT_REPLY,
          Step.DECIDE_EXTENSION,
          Step.CONFIRM_CONTACT);

  private final Dockets dockets;
  private final Assignments assignments;
  private final DocketModel docketModel;

  HandlingForms(Dockets dockets, Assignments assignments, DocketModel docketModel) {
    this.dockets = dockets;
    this.assignments = assignments;
    this.docketModel = docketModel;
  }

  @Override
  public Set<Step> steps() {
    return STEPS;
  }

  @Override
  public void fill(Model model, WorkItem item, CurrentUser user) {
    if (item.step() == Step.CONFIRM_CONTACT) {
      model.addAttribute("contact", assignments.contact(item.subjectId()));
      return;
    }
    UUID assignmentId =
        item.step() == Step.DECIDE_EXTENSION
            ? assignments.extension(item.subjectId()).assignmentId()
            : item.subjectId();
    docketModel.fill(model, dockets.of(assignmentId, user));
  }
}
