package org.huiyin.tasklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work items as people meet them: lists, counts, and who takes what. Items a person may not do are
 * not in the person's lists.
 */
@Service
@Transactional
public class WorkItems {

  private final JdbcClient jdbc;
  private final WorkItemQueries queries;
  private final Organisation organisation;
  private final Clock clock;

  WorkItems(JdbcClient jdbc, WorkItemQueries queries, Organisation organisation, Clock clock) {
    this.jdbc = jdbc;
    this.queries = queries;
    this.organisation = organisation;
    this.clock = clock;
  }

  /**
   * Lists open items that the person may take and nobody holds, by due day.
   *
   * @param user whose list
   * @param filter what to narrow it to
   * @param after key of the last row seen; null for the first page
   * @param size rows wanted
   * @return a page
   */
  @Transactional(readOnly = true)
  public Page<WorkItem> claimable(
      CurrentUser user, WorkItemFilter filter, @Nullable String after, int size) {
    return queries.page(user, WorkItemList.CLAIMABLE, filter, WorkItemSort.DUE, after, size);
  }

  /**
   * Lists open items that the person holds or that only this person can do, by due day.
   *
   * @param user whose list
   * @param filter what to narrow it to
   * @param after key of the last row seen; null for the first page
   * @param size rows wanted
   * @return a page
   */
  @Transactional(readOnly = true)
  public Page<WorkItem> mine(
      CurrentUser user, WorkItemFilter filter, @Nullable String after, int size) {
    return queries.page(user, WorkItemList.MINE, filter, WorkItemSort.DUE, after, size);
  }

  /**
   * Lists open items that the person may take or holds, by due day: what the counts of stages and
   * due days count.
   *
   * @param user whose list
   * @param filter what to narrow it to
   * @param after key of the last row seen; null for the first page
   * @param size rows wanted
   * @return a page
   */
  @Transactional(readOnly = true)
  public Page<WorkItem> open(
      CurrentUser user, WorkItemFilter filter, @Nullable String after, int size) {
    return queries.page(user, WorkItemList.OPEN, filter, WorkItemSort.DUE, after, size);
  }

  /**
   * Lists items the person did, latest first.
   *
   * @param user whose list
   * @param filter what to narrow it to
   * @param after key of the last row seen; null for the first page
   * @param size rows wanted
   * @return a page
   */
  @Transactional(readOnly = true)
  public Page<WorkItem> done(
      CurrentUser user, WorkItemFilter filter, @Nullable String after, int size) {
    return queries.page(user, WorkItemList.DONE, filter, WorkItemSort.DUE, after, size);
  }

  /**
   * Reads one of the person's lists.
   *
   * @param user whose list
   * @param list which
   * @param filter what to narrow it to
   * @param sort in which order; what was done always comes latest first
   * @param after key of the last row seen in the same order; null for the first page
   * @param size rows wanted
   * @return a page
   * @throws RuleViolation 422 when the key is none of this order
   */
  @Transactional(readOnly = true)
  public Page<WorkItem> page(
      CurrentUser user,
      WorkItemList list,
      WorkItemFilter filter,
      WorkItemSort sort,
      @Nullable String after,
      int size) {
    return queries.page(user, list, filter, sort, after, size);
  }

  /**
   * Counts what a list shows on all its pages.
   *
   * @param user whose list
   * @param list which
   * @param filter what it is narrowed to
   * @param most where counting stops, so that a badge never reads a long list to its end
   * @return the exact number up to {@code most}
   */
  @Transactional(readOnly = true)
  public int count(CurrentUser user, WorkItemList list, WorkItemFilter filter, int most) {
    return queries.count(user, list, filter, most);
  }

  /**
   * Counts the person's lists.
   *
   * @param user whose lists
   * @return exact counts
   */
  @Transactional(readOnly = true)
  public WorkItemCounts counts(CurrentUser user) {
    return queries.counts(user);
  }

  /**
   * Lists everything open that has a due day, for reminders.
   *
   * @param latest the latest due day of interest
   * @return what waits, by due day
   */
  @Transactional(readOnly = true)
  public List<Waiting> dueBy(LocalDate latest) {
    Map<String, List<UUID>> people = new HashMap<>();
    return jdbc.sql(
            """
            select step, subject_id, proposal_id, committee_id, department_id, queue, holder_id,
                   opened_at, due_on
              from work_item where state = 'OPEN' and due_on <= :latest order by due_on, id
            """)
        .param("latest", latest)
        .query(
            (row, number) -> {
              String queue = row.getString("queue");
              UUID holder = row.getObject("holder_id", UUID.class);
              UUID department = row.getObject("department_id", UUID.class);
              boolean ofDepartment = department != null && !Queues.isOfPerson(queue);
              List<UUID> takers =
                  ofDepartment
                      ? List.of()
                      : people.computeIfAbsent(queue, each -> Queues.takers(each, organisation));
              return new Waiting(
                  Step.valueOf(row.getString("step")),
                  row.getObject("subject_id", UUID.class),
                  row.getObject("proposal_id", UUID.class),
                  row.getObject("committee_id", UUID.class),
                  ofDepartment ? department : null,
                  holder == null || ofDepartment ? takers : List.of(holder),
                  row.getTimestamp("opened_at").toInstant(),
                  row.getObject("due_on", LocalDate.class));
            })
        .list();
  }

  /**
   * An open item and who has to act.
   *
   * @param step what is to be done
   * @param subjectId the aggregate it waits for
   * @param proposalId its proposal
   * @param committeeId committee of the proposal
   * @param departmentId department that has to act; null when people have to
   * @param people its holder, else everybody who may take it; none when a department has to act
   * @param openedAt since when it waits
   * @param dueOn when it is due
   */
  public record Waiting(
      Step step,
      UUID subjectId,
      UUID proposalId,
      UUID committeeId,
      @Nullable UUID departmentId,
      List<UUID> people,
      Instant openedAt,
      LocalDate dueOn) {}

  /**
   * Names the queues from which a person may take items.
   *
   * @param user whose
   * @return names of queues
   */
  public Set<String> queuesOf(CurrentUser user) {
    return Set.copyOf(Queues.of(user));
  }

  /**
   * Lists what was opened, taken, handed over, moved or ended lately.
   *
   * @param since from when on
   * @param queues in which queues
   * @return the changes
   */
  @Transactional(readOnly = true)
  public List<Touched> touchedSince(Instant since, Set<String> queues) {
    return jdbc.sql(
            """
            select concat(id, state, version, due_on) as mark, queue from work_item
             where touched_at >= :since and queue = any(:queues)
            """)
        .param("since", Timestamp.from(since))
        .param("queues", queues.toArray(String[]::new))
        .query(Touched.class)
        .list();
  }

  /**
   * A change of a work item.
   *
   * @param mark differs between the states of an item, and between items
   * @param queue where it is to be taken
   */
  public record Touched(String mark, String queue) {}

  /**
   * Finds an item that is in one of the person's lists.
   *
   * @param id of the item
   * @param user who asks
   * @return the item, open or ended
   * @throws RuleViolation 404 when there is none or it is not the person's
   */
  @Transactional(readOnly = true)
  public WorkItem byId(UUID id, CurrentUser user) {
    return queries
        .byId(id)
        .filter(item -> isOwn(item, user))
        .orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  /**
   * Finds several items that are in the person's lists.
   *
   * @param ids of the items
   * @param user who asks
   * @return the items in the order of the ids, open or ended; those that are not the person's are
   *     left out
   */
  @Transactional(readOnly = true)
  public List<WorkItem> byIds(Collection<UUID> ids, CurrentUser user) {
    Map<UUID, WorkItem> found = new HashMap<>();
    for (WorkItem item : queries.byIds(ids)) {
      if (isOwn(item, user)) {
        found.put(item.id(), item);
      }
    }
    return ids.stream().distinct().filter(found::containsKey).map(found::get).toList();
  }

  private static boolean isOwn(WorkItem item, CurrentUser user) {
    return Queues.of(user).contains(item.queue())
        || user.personId().equals(item.holderId())
        || user.personId().equals(item.closedById());
  }

  /**
   * Lists what waits for a proposal, for whoever may see the proposal.
   *
   * @param proposalId of the proposal
   * @return open items by due day
   */
  @Transactional(readOnly = true)
  public List<WorkItem> openOf(UUID proposalId) {
    return queries.openOf(proposalId);
  }

  /**
   * Lists what waits for a proposal and may be done by one person.
   *
   * @param proposalId the proposal
   * @param user the person
   * @return the open items of the person's queues, by due day
   */
  @Transactional(readOnly = true)
  public List<WorkItem> openOf(UUID proposalId, CurrentUser user) {
    List<String> own = Queues.of(user);
    return queries.openOf(proposalId).stream().filter(item -> own.contains(item.queue())).toList();
  }

  /**
   * Lists everything that was ever to be done for a proposal.
   *
   * @param proposalId of the proposal
   * @return items in the order they opened
   */
  @Transactional(readOnly = true)
  public List<WorkItem> allOf(UUID proposalId) {
    return queries.allOf(proposalId);
  }

  /**
   * Finds the open item of a step, if the person may do it.
   *
   * @param step which step
   * @param subjectId the aggregate it waits for
   * @param user who asks
   * @return the item; null when it does not wait or is not the person's
   */
  @Transactional(readOnly = true)
  public @Nullable WorkItem openFor(Step step, UUID subjectId, CurrentUser user) {
    return queries
        .openFor(step, subjectId)
        .filter(item -> Queues.of(user).contains(item.queue()))
        .orElse(null);
  }

  /**
   * Lists the colleagues who take from the same queues as the person.
   *
   * @param user who asks
   * @return others of the person's groups, each once, by user name within a group; none for members
   */
  @Transactional(readOnly = true)
  public List<Person> team(CurrentUser user) {
    Map<UUID, Person> team = new LinkedHashMap<>();
    for (String queue : Queues.shared(user)) {
      Queues.people(queue, organisation).forEach(person -> team.put(person.id(), person));
    }
    team.remove(user.personId());
    return List.copyOf(team.values());
  }

  /**
   * Lists the colleagues who may do an item.
   *
   * @param id of the item
   * @param user who asks
   * @return others of the same queue, by user name; none for an item of one person
   */
  @Transactional(readOnly = true)
  public List<Person> colleagues(UUID id, CurrentUser user) {
    return Queues.people(byId(id, user).queue(), organisation).stream()
        .filter(person -> !person.id().equals(user.personId()))
        .toList();
  }

  /**
   * Takes an item out of the queue, so that colleagues see who is at it.
   *
   * @param id of the item
   * @param by who takes it
   * @throws RuleViolation 404 when it is not in the person's queues; 409 when somebody holds it or
   *     it has ended
   */
  public void claim(UUID id, Acting by) {
    WorkItem item = openItem(id, by);
    if (by.user().personId().equals(item.holderId())) {
      return;
    }
    int taken =
        jdbc.sql(
                """
                update work_item set holder_id = :person, touched_at = :at, version = version + 1
                where id = :id and state = 'OPEN' and holder_id is null
                """)
            .param("person", by.user().personId())
            .param("at", Timestamp.from(clock.instant()))
            .param("id", id)
            .update();
    if (taken == 0) {
      throw heldOrEnded(id);
    }
  }

  /**
   * Puts an item back into the queue.
   *
   * @param id of the item
   * @param by who holds it
   * @throws RuleViolation 409 when the person does not hold it
   */
  public void giveBack(UUID id, Acting by) {
    openItem(id, by);
    move(id, by.user().personId(), null);
  }

  /**
   * Hands an item to a colleague who may do it. A held item is handed over by its holder; a free
   * one by anybody of the queue; to oneself it is a take-over.
   *
   * @param id of the item
   * @param colleagueId who gets it
   * @param by who hands it over
   * @throws RuleViolation 409 when somebody else holds it and the item is not taken over; 422 when
   *     the colleague may not do it
   */
  public void handOver(UUID id, UUID colleagueId, Acting by) {
    WorkItem item = openItem(id, by);
    if (!Queues.of(organisation.userOf(colleagueId)).contains(item.queue())) {
      throw RuleViolation.invalid("work-item.colleague-may-not", organisation.nameOf(colleagueId));
    }
    boolean takeOver = colleagueId.equals(by.user().personId());
    if (!takeOver && item.holderId() != null && !item.holderId().equals(by.user().personId())) {
      throw heldOrEnded(id);
    }
    move(id, item.holderId(), colleagueId);
  }

  private void move(UUID id, @Nullable UUID from, @Nullable UUID to) {
    int moved =
        jdbc.sql(
                """
                update work_item set holder_id = :to, touched_at = :at, version = version + 1
                where id = :id and state = 'OPEN' and holder_id is not distinct from cast(:from as uuid)
                """)
            .param("to", to)
            .param("at", Timestamp.from(clock.instant()))
            .param("from", from)
            .param("id", id)
            .update();
    if (moved == 0) {
      throw heldOrEnded(id);
    }
  }

  private WorkItem openItem(UUID id, Acting by) {
    WorkItem item = byId(id, by.user());
    by.requireSeen(item.version());
    if (item.state() != WorkItem.State.OPEN) {
      throw RuleViolation.conflict("work-item.ended");
    }
    return item;
  }

  private RuleViolation heldOrEnded(UUID id) {
    return queries
        .byId(id)
        .filter(item -> item.state() == WorkItem.State.OPEN)
        .map(
            item ->
                item.holderName() == null
                    ? RuleViolation.conflict("work-item.not-held")
                    : RuleViolation.conflict("work-item.held-by-another", item.holderName()))
        .orElseGet(() -> RuleViolation.conflict("work-item.ended"));
  }
}
