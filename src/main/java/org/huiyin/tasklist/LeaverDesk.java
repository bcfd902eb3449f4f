package org.huiyin.tasklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.AdministrationEntry;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.OperationsTrail;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands over, in one act, what somebody holds who leaves or falls ill. What only that person can do
 * stays: rating a reply or amending a proposal is nobody else's deed.
 */
@Service
@Transactional
public class LeaverDesk {

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final OperationsTrail trail;
  private final Clock clock;

  LeaverDesk(JdbcClient jdbc, Organisation organisation, OperationsTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What somebody has to do.
   *
   * @param held open items the person holds that colleagues could do
   * @param personal open items nobody else can do
   */
  public record Load(long held, long personal) {}

  /**
   * What became of the items.
   *
   * @param handedOver items the successor holds now
   * @param returned items back in their queues, because the successor may not do them or there is
   *     none
   */
  public record Outcome(long handedOver, long returned) {}

  /**
   * Counts what somebody has to do.
   *
   * @param personId who
   * @param user who asks, of the same committee
   * @return the exact numbers
   * @throws RuleViolation 404 when the person is of another committee
   */
  @Transactional(readOnly = true)
  public Load loadOf(UUID personId, CurrentUser user) {
    Person person = present(personId, user.committeeId());
    return jdbc.sql(
            """
            select (select count(*) from work_item
                     where state = 'OPEN' and holder_id = :person and queue <> :own) as held,
                   (select count(*) from work_item where state = 'OPEN' and queue = :own) as personal
            """)
        .param("person", person.id())
        .param("own", Queues.ofPerson(person.id()))
        .query(Load.class)
        .single();
  }

  /**
   * Hands over everything somebody holds.
   *
   * @param personId who leaves
   * @param successorId who gets it; null to give everything back to its queues
   * @param by an administrator
   * @return how many items went where
   * @throws RuleViolation 403 for anybody but an administrator; 404 when the person is of another
   *     committee; 422 when the successor is of another committee, has left, or is the same person
   */
  public Outcome handOver(UUID personId, @Nullable UUID successorId, Acting by) {
    UUID committeeId = by.requireAdministrator();
    Person person = present(personId, committeeId);
    Person successor = successorId == null ? null : successor(successorId, person);
    List<Boolean> handed =
        jdbc.sql(
                """
                update work_item
                   set holder_id = case when queue = any(:queues) then cast(:successor as uuid) end,
                       touched_at = :at, version = version + 1
                 where state = 'OPEN' and holder_id = :person and queue <> :own
                returning holder_id is not null
                """)
            .param(
                "queues",
                successor == null
                    ? new String[0]
                    : Queues.of(successor.asUser()).toArray(String[]::new))
            .param("successor", successor == null ? null : successor.id().toString())
            .param("at", Timestamp.from(clock.instant()))
            .param("person", person.id())
            .param("own", Queues.ofPerson(person.id()))
            .query(Boolean.class)
            .list();
    long handedOver = handed.stream().filter(Boolean::booleanValue).count();
    trail.note(
        AdministrationEntry.What.WORK_HANDED_OVER,
        person.id(),
        successor == null ? "" : successor.username(),
        by);
    return new Outcome(handedOver, handed.size() - handedOver);
  }

  private Person present(UUID personId, UUID committeeId) {
    Person person = organisation.person(personId);
    if (!person.committeeId().equals(committeeId)) {
      throw RuleViolation.notFound("not-found");
    }
    return person;
  }

  private Person successor(UUID successorId, Person leaver) {
    Person successor = organisation.person(successorId);
    boolean fit =
        successor.committeeId().equals(leaver.committeeId())
            && successor.active()
            && !successor.id().equals(leaver.id());
    if (!fit) {
      throw RuleViolation.invalid("work-item.no-successor");
    }
    return successor;
  }
}
