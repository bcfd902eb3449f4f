package org.huiyin.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huiyin.calendar.WorkingDays;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.HandlingRole;
import org.huiyin.lookback.CampaignForm;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.lookback.LookBacks;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.ProposalImport;
import org.huiyin.proposal.ProposalImportReport;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Step;
import org.huiyin.supervision.DemandForm;
import org.huiyin.supervision.OpenSupervision;
import org.huiyin.supervision.SupervisionCause;
import org.huiyin.supervision.SupervisionDesk;
import org.huiyin.supervision.SupervisionLevel;
import org.huiyin.supervision.Supervisions;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.workflow.Timers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Acts out a year, working day by working day: deadlines take effect in the morning, then everybody
 * does what has waited for him long enough. Nobody does anything that his task list does not offer
 * him.
 */
@Component
@ConditionalOnProperty("huiyin.demo")
class YearPlay {

  /** Working days from the plenary to the events of the play. */
  private static final int LEADERS_TAKE_KEY_PROPOSALS = 60;

  private static final int LOOK_BACK_BEGINS = 215;

  private final DemoClock clock;
  private final DemoCommittee committee;
  private final Cast cast;
  private final ProposalImport imports;
  private final ProposalDesk proposalDesk;
  private final Proposals proposals;
  private final Assignments assignments;
  private final SupervisionDesk supervisionDesk;
  private final Supervisions supervisions;
  private final LookBackDesk lookBackDesk;
  private final LookBacks lookBacks;
  private final WorkItems workItems;
  private final WorkingDays workingDays;
  private final Timers timers;
  private final JsonMapper json;
  private final SampleProposals samples;
  private final PlayRecord record;
  private final Journal journal;
  private final JdbcClient jdbc;
  private final Map<Step, Part> parts = new EnumMap<>(Step.class);

  YearPlay(
      DemoClock clock,
      DemoCommittee committee,
      Cast cast,
      ProposalImport imports,
      ProposalDesk proposalDesk,
      Proposals proposals,
      Assignments assignments,
      SupervisionDesk supervisionDesk,
      Supervisions supervisions,
      LookBackDesk lookBackDesk,
      LookBacks lookBacks,
      WorkItems workItems,
      WorkingDays workingDays,
      Timers timers,
      JsonMapper json,
      SampleProposals samples,
      PlayRecord record,
      Journal journal,
      JdbcClient jdbc,
      List<Part> parts) {
    this.clock = clock;
    this.committee = committee;
    this.cast = cast;
    this.imports = imports;
    this.proposalDesk = proposalDesk;
    this.proposals = proposals;
    this.assignments = assignments;
    this.supervisionDesk = supervisionDesk;
    this.supervisions = supervisions;
    this.lookBackDesk = lookBackDesk;
    this.lookBacks = lookBacks;
    this.workItems = workItems;
    this.workingDays = workingDays;
    this.timers = timers;
    this.json = json;
    this.samples = samples;
    this.record = record;
    this.journal = journal;
    this.jdbc = jdbc;
    parts.forEach(part -> part.steps().forEach(step -> this.parts.put(step, part)));
  }

  /**
   * Plays from the plenary to the last day; a play of this database that was interrupted goes on at
   * the day it had reached, with the days it began with.
   *
   * @param first day of the plenary
   * @param last last day of the play
   * @param progress gets a line now and then
   * @return the play, for whoever checks it
   */
  Play act(LocalDate first, LocalDate last, Consumer<String> progress) {
    if (record.read().isEmpty()) {
      record.begin(first, last);
    }
    PlayRecord.Reached reached = record.read().orElseThrow();
    clock.moveTo(reached.first());
    Play play = new Play(committee.found(reached.first()), clock, Script.read(json));
    harvest(play);
    progress.accept(
        reached.day().equals(reached.first())
            ? "澜江市政协已建立，大会提案已导入。"
            : "继续上次中断的过程，从 " + reached.day() + " 起。");
    record.lastDeed().ifPresent(clock::moveOnTo);
    int number = 0;
    for (LocalDate day = reached.first(); !day.isAfter(reached.last()); day = day.plusDays(1)) {
      if (!workingDays.isWorkingDay(day, play.committeeId())) {
        continue;
      }
      if (!day.isBefore(reached.day())) {
        liveThrough(play, day, number, progress);
      } else {
        arrivals(play, number);
      }
      number++;
    }
    record.end();
    return play;
  }

  private void liveThrough(Play play, LocalDate day, int number, Consumer<String> progress) {
    record.reach(day);
    clock.moveTo(day);
    record.lastDeed().ifPresent(clock::moveOnTo);
    timers.runDue();
    arrivals(play, number);
    special(play, number);
    int deeds = everybodyWorks(play);
    if (number % 20 == 0) {
      progress.accept(day + "：当日办理 " + deeds + " 项");
    }
  }

  private void harvest(Play play) {
    CurrentUser staff = cast.official(play.committeeId(), Role.COMMITTEE_STAFF);
    ProposalImportReport report =
        imports.importWorkbook(samples.plenaryWorkbook(), null, Cast.at(staff));
    if (!report.faults().isEmpty()) {
      throw new IllegalStateException("the sample proposals are faulty: " + report.faults());
    }
    Stream.concat(report.imported().stream(), report.repeated().stream())
        .forEach(row -> play.add(new Case("P%03d".formatted(row.row() - 1), row.proposalId())));
  }

  /** Members begin the proposals of the day, unless they did before the play was interrupted. */
  private void arrivals(Play play, int workingDay) {
    play.script()
        .fates()
        .forEach(
            (number, fate) -> {
              if (fate.arrives() != null && fate.arrives() == workingDay) {
                SampleProposals.Written written = samples.ordinary(play.committeeId()).get(number);
                play.add(new Case(number, begin(written, fate)));
              }
            });
  }

  private UUID begin(SampleProposals.Written written, Script.Fate fate) {
    Script.Amendment amendment = fate.amend();
    String amended = amendment == null ? null : amendment.title();
    return jdbc.sql(
            "select id from proposal where origin = 'ORDINARY' and title in (:title, :amended)")
        .param("title", written.form().title())
        .param("amended", amended == null ? "" : amended)
        .query(UUID.class)
        .optional()
        .orElseGet(
            () -> {
              CurrentUser member = cast.person(written.proposerId());
              UUID id = proposalDesk.draft(written.form(), Cast.at(member));
              journal.acknowledged(id);
              return id;
            });
  }

  private int everybodyWorks(Play play) {
    int deeds = 0;
    Set<UUID> waiting =
        jdbc.sql("select distinct proposal_id from work_item where state = 'OPEN'")
            .query(UUID.class)
            .set();
    for (Case one : play.cases()) {
      if (!waiting.contains(one.id())) {
        continue;
      }
      for (WorkItem item : workItems.openOf(one.id())) {
        Part part = parts.get(item.step());
        int delay = play.delays().computeIfAbsent(item.id(), id -> part.delay(play, item));
        if (delay >= 0 && waited(play, item) >= delay) {
          clock.tick();
          deeds += act(play, part, item);
        }
      }
    }
    return deeds;
  }

  private int waited(Play play, WorkItem item) {
    return workingDays.between(
        LocalDate.ofInstant(item.openedAt(), clock.getZone()), play.today(), play.committeeId());
  }

  /**
   * An item may have ended with an earlier deed of the day; who does one must find it in his own
   * list.
   */
  private int act(Play play, Part part, WorkItem item) {
    CurrentUser actor = part.actor(play, item);
    WorkItem offered = workItems.openFor(item.step(), item.subjectId(), actor);
    if (offered == null) {
      if (workItems.openOf(item.proposalId()).stream()
          .noneMatch(one -> one.id().equals(item.id()))) {
        return 0;
      }
      throw new IllegalStateException(
          "%s of %s is not in the list of %s"
              .formatted(item.step(), play.of(item.proposalId()).number(), actor.username()));
    }
    part.act(play, item, actor);
    journal.acknowledged(item.proposalId());
    return 1;
  }

  private void special(Play play, int workingDay) {
    if (workingDay == 8) {
      withdraw(play, "P020");
    } else if (workingDay == LEADERS_TAKE_KEY_PROPOSALS) {
      superviseKeyProposals(play);
    } else if (workingDay == LOOK_BACK_BEGINS) {
      lookBack(play);
    }
  }

  private void withdraw(Play play, String number) {
    UUID id = play.numbered(number).id();
    ProposalView proposal = proposals.byId(id);
    if (proposal.state() == ProposalState.AWAITING_ASSIGNMENT) {
      proposalDesk.withdraw(id, "所提问题已经主动解决，申请撤案。", Cast.at(cast.person(proposal.firstSignerId())));
    }
  }

  private void superviseKeyProposals(Play play) {
    CurrentUser leader = cast.official(play.committeeId(), Role.SUPERVISOR);
    for (Case one : play.cases()) {
      ProposalView proposal = proposals.byId(one.id());
      if (!proposal.key()
          || proposal.state() != ProposalState.IN_HANDLING
          || !supervisions.ofProposal(one.id(), leader).isEmpty()) {
        continue;
      }
      assignments.present(one.id()).stream()
          .filter(assignment -> assignment.role() != HandlingRole.CO && assignment.state().isOpen())
          .map(AssignmentView::departmentId)
          .findFirst()
          .ifPresent(
              department ->
                  supervisionDesk.open(
                      new OpenSupervision(
                          one.id(),
                          department,
                          SupervisionCause.KEY,
                          SupervisionLevel.LEADER,
                          leader.personId(),
                          List.of(new DemandForm("报告办理方案和阶段性进展。", play.today().plusDays(15)))),
                      Cast.at(leader)));
    }
  }

  private void lookBack(Play play) {
    CurrentUser staff = cast.official(play.committeeId(), Role.COMMITTEE_STAFF);
    if (!lookBacks.campaigns(staff).isEmpty()) {
      return;
    }
    lookBackDesk.openCampaign(
        new CampaignForm(
            play.committeeId(),
            "年度提案办理回头看",
            play.today().minusYears(1),
            play.today().plusMonths(2),
            false,
            15,
            20_260_901L,
            List.of()),
        Cast.at(staff));
  }
}
