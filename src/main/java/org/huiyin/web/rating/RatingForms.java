package org.huiyin.web.rating;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.web.task.TaskForms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The forms of rating and consulting on the task page. */
@Component
class RatingForms implements TaskForms {

  private static final Set<Step> STEPS = EnumSet.of(Step.RATE_HANDLING, Step.HOLD_CONSULTATION);

  private final RatingPage page;

  RatingForms(RatingPage page) {
    this.page = page;
  }

  @Override
  public Set<Step> steps() {
    return STEPS;
  }

  @Override
  public void fill(Model model, WorkItem item, CurrentUser user) {
    if (item.step() == Step.RATE_HANDLING) {
      page.fillRating(model, item.subjectId(), user);
    } else {
      page.fillConsultation(model, item.proposalId(), user);
    }
  }
}
