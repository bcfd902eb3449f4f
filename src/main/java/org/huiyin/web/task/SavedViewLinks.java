package org.huiyin.web.task;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.tasklist.SavedView;
import org.huiyin.tasklist.SavedViews;
import org.huiyin.tasklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The saved views beside the lists, each with how many tasks it shows now. */
@Component
class SavedViewLinks {

  /** Where a badge stops counting. */
  private static final int MOST_COUNTED = 1_000;

  /** Further views have no badge, so that many views do not make every list slow. */
  private static final int MOST_BADGES = 20;

  private final SavedViews views;
  private final WorkItems items;

  SavedViewLinks(SavedViews views, WorkItems items) {
    this.views = views;
    this.items = items;
  }

  /**
   * A saved view on a page.
   *
   * @param view the view
   * @param address of the list it stands for
   * @param own whether the reader saved it
   * @param badge how many tasks it shows, as text; null when not counted
   */
  public record Link(SavedView view, String address, boolean own, @Nullable String badge) {}

  List<Link> of(CurrentUser user) {
    List<Link> links = new ArrayList<>();
    for (SavedView view : views.of(user)) {
      TaskQuery query = new TaskQuery(view.list(), view.filter(), view.sort());
      links.add(
          new Link(
              view,
              query.address(),
              view.ownerId().equals(user.personId()),
              links.size() < MOST_BADGES ? badge(view, user) : null));
    }
    return links;
  }

  private String badge(SavedView view, CurrentUser user) {
    int count = items.count(user, view.list(), view.filter(), MOST_COUNTED);
    return count < MOST_COUNTED ? String.valueOf(count) : (MOST_COUNTED - 1) + "+";
  }
}
