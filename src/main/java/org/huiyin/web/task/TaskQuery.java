package org.huiyin.web.task;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.huiyin.calendar.Light;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Stage;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItemFilter;
import org.huiyin.tasklist.WorkItemList;
import org.huiyin.tasklist.WorkItemSort;
import org.huiyin.web.page.ListAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the task lists, as their addresses say it.
 *
 * @param list which list
 * @param filter what it is narrowed to
 * @param sort in which order
 */
record TaskQuery(WorkItemList list, WorkItemFilter filter, WorkItemSort sort) {

  /** Where the lists are. */
  static final String LIST = "/tasks";

  /** Reads an address; what nobody knows narrows nothing. */
  static TaskQuery of(ListAddress address) {
    WorkItemList list = address.view(WorkItemList.class, WorkItemList.OPEN);
    WorkItemSort sort = address.sort(WorkItemSort.class, WorkItemSort.DUE);
    Category category = address.constant("category", Category.class);
    ProposalKind kind = address.constant("kind", ProposalKind.class);
    return new TaskQuery(
        list,
        new WorkItemFilter(
            address.constant("stage", Stage.class),
            address.constant("step", Step.class),
            category == null ? null : category.name(),
            address.id("department"),
            address.constant("light", Light.class),
            address.flag("key"),
            address.id("session"),
            kind == null ? null : kind.name(),
            address.id("holder"),
            address.text("text"),
            address.constant("due", WorkItemFilter.Due.class)),
        sort);
  }

  /** Writes the address of the list from its beginning. */
  String address() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "view", list);
    put(parameters, "sort", sort);
    put(parameters, "stage", filter.stage());
    put(parameters, "step", filter.step());
    put(parameters, "category", filter.category());
    put(parameters, "department", filter.departmentId());
    put(parameters, "light", filter.light());
    put(parameters, "key", filter.key());
    put(parameters, "session", filter.sessionId());
    put(parameters, "kind", filter.kind());
    put(parameters, "holder", filter.holderId());
    put(parameters, "text", filter.text());
    put(parameters, "due", filter.due());
    ListAddress address = new ListAddress(LIST, parameters);
    of(address);
    return address.first();
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(
          name, value instanceof Enum<?> constant ? constant.name() : String.valueOf(value));
    }
  }

  /** Returns the key of the list in addresses and texts. */
  static String key(WorkItemList list) {
    return list.name().toLowerCase(Locale.ROOT);
  }
}
