package org.huiyin.web.task;

import java.util.Locale;
import java.util.Set;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.springframework.ui.Model;

/** The forms of some steps on the task page; one bean for each area of work. */
public interface TaskForms {

  /**
   * Names the steps it has a form for.
   *
   * @return the steps; no other bean has one of them
   */
  Set<Step> steps();

  /**
   * Names the template of a step; its fragment {@code form} goes to the right of the proposal.
   *
   * @param step one of {@link #steps()}
   * @return name of the template
   */
  default String template(Step step) {
    return "task/forms/" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Adds what the form shows to the model, in which {@code item} is the work item.
   *
   * @param model the model of the task page
   * @param item an open work item the reader may do
   * @param user the reader
   */
  void fill(Model model, WorkItem item, CurrentUser user);
}
