package org.huiyin.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Views people save of the task lists. A view is private, or shown to everybody who takes from one
 * of the owner's queues; only the owner changes or removes it. A view shows every reader the
 * reader's own tasks.
 */
@Service
@Transactional
public class SavedViews {

  /** Most views a person can have. */
  public static final int MOST = 20;

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 30;

  /** Most characters of the words a view looks for. */
  private static final int LONGEST_TEXT = 60;

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  SavedViews(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Lists the views a person has.
   *
   * @param user who asks
   * @return the own ones by name, then those colleagues share
   */
  @Transactional(readOnly = true)
  public List<SavedView> of(CurrentUser user) {
    return jdbc.sql(
            """
            select saved.*, (select name from person where id = owner_id) as owner_name
              from saved_view saved
             where owner_id = :me or shared_with = any(:queues)
             order by owner_id <> :me, name, id
            """)
        .param("me", user.personId())
        .param("queues", Queues.shared(user).toArray(String[]::new))
        .query(SavedViews::map)
        .list();
  }

  /**
   * Names the roles with whose people a person can share views.
   *
   * @param user the person
   * @return roles of the queues taken from together with colleagues; none for members
   */
  public List<Role> teamsOf(CurrentUser user) {
    return Queues.shared(user).stream().map(SavedViews::roleOf).sorted().toList();
  }

  /**
   * Saves a view.
   *
   * @param name what it is called
   * @param sharedWith role whose people see it too; null for nobody
   * @param list which list
   * @param filter what it is narrowed to
   * @param sort in which order
   * @param by who saves it
   * @return its id
   * @throws RuleViolation 409 when the person has a view of that name, or too many; 403 when the
   *     role is not the person's
   * @throws org.huiyin.shared.InvalidInput for a name that is missing or too long
   */
  public UUID save(
      @Nullable String name,
      @Nullable Role sharedWith,
      WorkItemList list,
      WorkItemFilter filter,
      WorkItemSort sort,
      Acting by) {
    Faults faults = new Faults();
    String cleaned = faults.requireText("name", name, LONGEST_NAME);
    faults.optionalText("text", filter.text(), LONGEST_TEXT);
    faults.refuseIfAny();
    CurrentUser owner = by.user();
    String queue = queueOf(sharedWith, owner);
    requireFree(cleaned, null, owner);
    int many =
        jdbc.sql("select count(*) from saved_view where owner_id = ?")
            .param(owner.personId())
            .query(Integer.class)
            .single();
    if (many >= MOST) {
      throw RuleViolation.conflict("saved-view.too-many", MOST);
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            insert into saved_view (id, owner_id, shared_with, name, list, sort, filter, created_at,
              version)
            values (:id, :owner, :queue, :name, :list, :sort, :filter, :at, 0)
            """)
        .param("id", id)
        .param("owner", owner.personId())
        .param("queue", queue)
        .param("name", cleaned)
        .param("list", list.name())
        .param("sort", sort.name())
        .param("filter", JSON.writeValueAsString(filter))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  /**
   * Renames a view, and shares it or keeps it to oneself.
   *
   * @param id of the view
   * @param name what it is called from now on
   * @param sharedWith role whose people see it too; null for nobody
   * @param by the owner
   * @throws RuleViolation 404 when there is none the person may see; 403 when it is a colleague's;
   *     409 when the person has another view of that name
   * @throws org.huiyin.shared.InvalidInput for a name that is missing or too long
   */
  public void change(UUID id, @Nullable String name, @Nullable Role sharedWith, Acting by) {
    SavedView view = own(id, by);
    by.requireSeen(view.version());
    Faults faults = new Faults();
    String cleaned = faults.requireText("name", name, LONGEST_NAME);
    faults.refuseIfAny();
    String queue = queueOf(sharedWith, by.user());
    requireFree(cleaned, id, by.user());
    jdbc.sql(
            """
            update saved_view set name = :name, shared_with = :queue, version = version + 1
             where id = :id
            """)
        .param("name", cleaned)
        .param("queue", queue)
        .param("id", id)
        .update();
  }

  /**
   * Removes a view, for those it was shared with too.
   *
   * @param id of the view
   * @param by the owner
   * @throws RuleViolation 404 when there is none the person may see; 403 when it is a colleague's
   */
  public void remove(UUID id, Acting by) {
    SavedView view = own(id, by);
    by.requireSeen(view.version());
    jdbc.sql("delete from saved_view where id = ?").param(id).update();
  }

  private SavedView own(UUID id, Acting by) {
    SavedView view =
        of(by.user()).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> RuleViolation.notFound("not-found"));
    if (!view.ownerId().equals(by.user().personId())) {
      throw RuleViolation.forbidden("saved-view.of-another", view.ownerName());
    }
    return view;
  }

  private void requireFree(String name, @Nullable UUID except, CurrentUser owner) {
    boolean taken =
        of(owner).stream()
            .anyMatch(
                view ->
                    view.ownerId().equals(owner.personId())
                        && view.name().equals(name)
                        && !view.id().equals(except));
    if (taken) {
      throw RuleViolation.conflict("saved-view.name-taken", name);
    }
  }

  private static @Nullable String queueOf(@Nullable Role role, CurrentUser owner) {
    if (role == null) {
      return null;
    }
    return Queues.shared(owner).stream()
        .filter(queue -> roleOf(queue) == role)
        .findFirst()
        .orElseThrow(() -> RuleViolation.forbidden("saved-view.not-your-team"));
  }

  private static Role roleOf(String queue) {
    return Role.valueOf(queue.substring(0, queue.indexOf('@')));
  }

  private static SavedView map(ResultSet row, int number) throws SQLException {
    String queue = row.getString("shared_with");
    return new SavedView(
        row.getObject("id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getString("owner_name"),
        queue == null ? null : roleOf(queue),
        row.getString("name"),
        WorkItemList.valueOf(row.getString("list")),
        JSON.readValue(row.getString("filter"), WorkItemFilter.class),
        WorkItemSort.valueOf(row.getString("sort")),
        row.getInt("version"));
  }
}
