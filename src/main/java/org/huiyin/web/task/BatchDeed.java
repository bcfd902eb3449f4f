package org.huiyin.web.task;

import java.util.List;
import java.util.Map;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemList;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * Something that can be done to many tasks at once; one bean for each. The pages ask what is the
 * same for all tasks, show what will become of each, and tell what became of it. The texts are
 * {@code task.batch.<key>.button} on the list, {@code .title} of the preview, {@code .will} of each
 * task that can be done, {@code .do} on the button that does it, and {@code .done} of each result.
 */
public interface BatchDeed {

  /**
   * Names the deed.
   *
   * @return the name in addresses and keys of texts; no other bean has it
   */
  String key();

  /**
   * Tells whether a list offers the deed. What a person may do is still decided by the desk.
   *
   * @param list the list shown
   * @param rows its rows
   * @param user the reader
   * @return true when it can make sense for some of the rows
   */
  boolean isOffered(WorkItemList list, List<WorkItem> rows, CurrentUser user);

  /**
   * Names a template whose fragment {@code question} asks for what is the same for all tasks.
   *
   * @return name of the template; null when nothing is asked
   */
  default @Nullable String question() {
    return null;
  }

  /**
   * Adds what the question shows to the model.
   *
   * @param model the model of the preview
   * @param user the reader
   */
  default void fill(Model model, CurrentUser user) {}

  /**
   * Tells whether the question was answered.
   *
   * @param given fields of the form
   * @return false when the preview has to ask first
   */
  default boolean isAnswered(Map<String, String> given) {
    return true;
  }

  /**
   * Returns what fills the texts of the deed.
   *
   * @param given fields of the form, answered
   * @return arguments of the texts
   */
  default List<String> words(Map<String, String> given) {
    return List.of();
  }

  /**
   * Does it to one task, in a transaction of its own; the preview takes it back afterwards.
   *
   * @param item the task as it is now
   * @param given fields of the form, answered
   * @param by who does it, with the version of the task that was shown
   * @return something to note beside the result, such as a number that was given; null for nothing
   */
  @Nullable String perform(WorkItem item, Map<String, String> given, Acting by);
}
