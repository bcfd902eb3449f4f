package org.huiyin.proposal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.CalendarChanged;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueDates;
import org.huiyin.shared.Deed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the calendar: the due days of running stages are computed again. */
@Component
class MovedDueDates {

  private final ProposalStore proposals;
  private final DueDates dueDates;
  private final JdbcClient jdbc;
  private final Clock clock;

  MovedDueDates(ProposalStore proposals, DueDates dueDates, JdbcClient jdbc, Clock clock) {
    this.proposals = proposals;
    this.dueDates = dueDates;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(CalendarChanged changed) {
    Deed deed = Deed.bySystem(clock.instant());
    for (UUID id : reachingInto(changed)) {
      Proposal proposal = proposals.get(id);
      DueDate due = proposal.view().due();
      if (due != null && proposal.moveDue(dueDates.recomputed(due, proposal.committeeId()), deed)) {
        proposals.save(proposal);
      }
    }
  }

  private List<UUID> reachingInto(CalendarChanged changed) {
    return jdbc.sql(
            """
            select id from proposal
             where due_day is not null
               and extract(year from due_start) <= :last and extract(year from due_day) >= :first
               and (cast(:committee as uuid) is null or committee_id = :committee)
             order by id for no key update
            """)
        .param("first", changed.years().get(0))
        .param("last", changed.years().get(changed.years().size() - 1))
        .param("committee", changed.committeeId())
        .query(UUID.class)
        .list();
  }
}
