package org.huiyin.web.aftercare;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.lookback.LookBackView;
import org.huiyin.lookback.LookBacks;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.web.task.TaskForms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The forms of a look-back, on the task page and on the page of a look-back alike. */
@Component
class LookBackForms implements TaskForms {

  private final LookBacks lookBacks;

  LookBackForms(LookBacks lookBacks) {
    this.lookBacks = lookBacks;
  }

  @Override
  public Set<Step> steps() {
    return EnumSet.of(
        Step.REPORT_ON_PROMISES, Step.VERIFY_REPORT, Step.CONFIRM_VERDICT, Step.RESOLVE_DISPUTE);
  }

  @Override
  public String template(Step step) {
    return "task/forms/look-back";
  }

  @Override
  public void fill(Model model, WorkItem item, CurrentUser user) {
    fill(model, lookBacks.byId(item.subjectId(), user), user);
  }

  void fill(Model model, LookBackView lookBack, CurrentUser user) {
    model.addAttribute("lookBack", lookBack);
    model.addAttribute("reports", lookBacks.reports(lookBack.id(), user));
    model.addAttribute("offer", LookBackOffer.of(lookBack, user));
  }
}
