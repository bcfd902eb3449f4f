package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueUnit;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.springframework.test.util.ReflectionTestUtils;

/** Supervisions by meaning: {@code answered(SupervisionLevel.STAFF)}. */
final class SupervisionFixture {

  static final UUID PROPOSAL = UUID.randomUUID();
  static final UUID COMMITTEE = UUID.randomUUID();
  static final UUID DEPARTMENT = UUID.randomUUID();
  static final UUID LEADER = UUID.randomUUID();
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  static final DueDate DUE = due(14);
  static final Deed DEED =
      new Deed(UUID.randomUUID(), null, Channel.WEB, Instant.parse("2026-07-01T01:00:00Z"));

  private SupervisionFixture() {}

  static DueDate due(int days) {
    LocalDate day = TODAY.plusDays(days);
    return new DueDate(day, day, "due.supervision-answer", 10, DueUnit.WORKING_DAYS, TODAY);
  }

  static Supervision toBeWorded(SupervisionLevel level) {
    return without(Supervision.open(UUID.randomUUID(), subject(level), false, DUE, DEED));
  }

  static Supervision ordered(SupervisionLevel level) {
    return without(Supervision.open(UUID.randomUUID(), subject(level), true, DUE, DEED));
  }

  static Supervision answered(SupervisionLevel level) {
    Supervision supervision = ordered(level);
    supervision.answered(DUE, DEED);
    return without(supervision);
  }

  static Supervision.Subject subject(SupervisionLevel level) {
    return new Supervision.Subject(
        PROPOSAL,
        COMMITTEE,
        DEPARTMENT,
        SupervisionCause.OVERDUE,
        level,
        level == SupervisionLevel.LEADER ? LEADER : null);
  }

  static List<Object> eventsOf(Supervision supervision) {
    return List.copyOf(ReflectionTestUtils.invokeMethod(supervision, "domainEvents"));
  }

  private static Supervision without(Supervision supervision) {
    ReflectionTestUtils.invokeMethod(supervision, "clearDomainEvents");
    return supervision;
  }
}
