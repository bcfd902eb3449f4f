package org.huiyin.web.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemList;
import org.huiyin.tasklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;

/** Who takes what, many tasks at once. */
@Configuration(proxyBeanMethods = false)
class BatchDeeds {

  @Bean
  BatchDeed claimMany(WorkItems items) {
    return new Plain(
        "claim",
        Set.of(WorkItemList.OPEN, WorkItemList.CLAIMABLE),
        // who was quicker is told by name rather than by version
        (item, by) -> items.claim(item.id(), by.havingSeen(null)));
  }

  @Bean
  BatchDeed giveBackMany(WorkItems items) {
    return new Plain(
        "give-back",
        Set.of(WorkItemList.OPEN, WorkItemList.MINE),
        (item, by) -> items.giveBack(item.id(), by.havingSeen(null)));
  }

  @Bean
  BatchDeed takeOverMany(WorkItems items) {
    return new Plain(
        "take-over",
        Set.of(WorkItemList.TEAM),
        (item, by) -> items.handOver(item.id(), by.user().personId(), by));
  }

  @Bean
  BatchDeed handOverMany(WorkItems items, Organisation organisation) {
    return new HandOver(items, organisation);
  }

  /** What is done with one task. */
  private interface Doing {
    void to(WorkItem item, Acting by);
  }

  /** A deed that asks nothing. */
  private record Plain(String key, Set<WorkItemList> lists, Doing doing) implements BatchDeed {

    @Override
    public boolean isOffered(WorkItemList list, List<WorkItem> rows, CurrentUser user) {
      return lists.contains(list);
    }

    @Override
    public @Nullable String perform(WorkItem item, Map<String, String> given, Acting by) {
      doing.to(item, by);
      return null;
    }
  }

  /** Asks which colleague gets the tasks. */
  private record HandOver(WorkItems items, Organisation organisation) implements BatchDeed {

    @Override
    public String key() {
      return "hand-over";
    }

    @Override
    public boolean isOffered(WorkItemList list, List<WorkItem> rows, CurrentUser user) {
      return list == WorkItemList.OPEN
          || list == WorkItemList.CLAIMABLE
          || list == WorkItemList.MINE;
    }

    @Override
    public String question() {
      return "task/batch-hand-over";
    }

    @Override
    public void fill(Model model, CurrentUser user) {
      model.addAttribute("colleagues", items.team(user));
    }

    @Override
    public boolean isAnswered(Map<String, String> given) {
      try {
        UUID.fromString(given.getOrDefault("to", ""));
        return true;
      } catch (IllegalArgumentException none) {
        return false;
      }
    }

    @Override
    public List<String> words(Map<String, String> given) {
      return List.of(organisation.nameOf(to(given)));
    }

    @Override
    public @Nullable String perform(WorkItem item, Map<String, String> given, Acting by) {
      items.handOver(item.id(), to(given), by.havingSeen(null));
      return null;
    }

    private static UUID to(Map<String, String> given) {
      return UUID.fromString(given.getOrDefault("to", ""));
    }
  }
}
