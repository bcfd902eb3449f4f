package org.huiyin.web.aftercare;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.Step;
import org.huiyin.supervision.DemandState;
import org.huiyin.supervision.SupervisionView;
import org.huiyin.supervision.Supervisions;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.web.task.TaskForms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The forms of supervision, on the task page and on the page of a supervision alike. */
@Component
class SupervisionForms implements TaskForms {

  private final Supervisions supervisions;
  private final Organisation organisation;

  SupervisionForms(Supervisions supervisions, Organisation organisation) {
    this.supervisions = supervisions;
    this.organisation = organisation;
  }

  @Override
  public Set<Step> steps() {
    return EnumSet.of(
        Step.WORD_SUPERVISION_ORDER,
        Step.ANSWER_DEMANDS,
        Step.ASSESS_ANSWERS,
        Step.ASSESS_AS_LEADER);
  }

  @Override
  public String template(Step step) {
    return "task/forms/supervision";
  }

  @Override
  public void fill(Model model, WorkItem item, CurrentUser user) {
    fill(model, supervisions.byId(item.subjectId(), user), user);
  }

  void fill(Model model, SupervisionView supervision, CurrentUser user) {
    model.addAttribute("supervision", supervision);
    model.addAttribute("offer", SupervisionOffer.of(supervision, user, organisation));
    model.addAttribute(
        "openDemands",
        supervision.demands().stream()
            .filter(demand -> demand.state() == DemandState.OPEN)
            .toList());
    model.addAttribute("rows", rows());
  }

  static List<Integer> rows() {
    return IntStream.range(0, DemandForms.OFFERED).boxed().toList();
  }
}
