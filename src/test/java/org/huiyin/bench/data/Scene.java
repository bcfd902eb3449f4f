package org.huiyin.bench.data;

import static org.huiyin.shared.Step.*;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ContactForm;
import org.huiyin.handling.ContactMode;
import org.huiyin.handling.ContactPhase;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.HandlingPlan;
import org.huiyin.handling.ResultClass;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ConversionChannel;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.Finding;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.satisfaction.ConsultationOutcome;
import org.huiyin.satisfaction.Satisfaction;
import org.huiyin.shared.Step;
import org.huiyin.supervision.SupervisionLevel;

/**
 * A life to be acted.
 *
 * @param name what it is
 * @param weight how often it is met, among those that have ended or those that have not
 * @param action how it goes
 */
record Scene(String name, int weight, Consumer<Play> action) {

  private static Scene of(String name, int weight, Consumer<Play> action) {
    return new Scene(name, weight, action);
  }

  private static Scene upTo(Step step, int weight) {
    return of("up to " + step, weight, play -> play.until(play.draft(), step));
  }

  /** Lives of which nothing waits any more. */
  static List<Scene> ended() {
    return List.of(
        of("closed, class A", 30, play -> play.toTheEnd(play.draft())),
        of(
            "closed, basically satisfied",
            10,
            play -> {
              play.deeds().rating(Satisfaction.BASICALLY_SATISFIED);
              UUID id = contacted(play);
              play.toTheEnd(id);
            }),
        of("closed, class B", 18, Scene::promised),
        of(
            "closed, class C",
            6,
            play -> {
              play.deeds().replying(ResultClass.C);
              play.toTheEnd(play.draft());
            }),
        of("closed, joint", 8, play -> play.toTheEnd(play.draft(ProposalKind.JOINT, 0, 1, 2))),
        of("closed, collective", 4, play -> play.toTheEnd(play.draft(ProposalKind.COLLECTIVE, 0))),
        of("closed, lead and two", 12, play -> play.lead(0, 1, 2).toTheEnd(contacted(play))),
        of("closed, separately", 5, play -> play.separately(0, 1).toTheEnd(play.draft())),
        of("closed with a merged one", 3, play -> play.toTheEnd(withMerged(play))),
        of("closed after two rounds", 3, play -> play.toTheEnd(rehandled(play))),
        of(
            "closed with dissent",
            1,
            play -> {
              play.deeds().consulting(ConsultationOutcome.DISSENT);
              play.toTheEnd(play.until(neverSatisfied(play), HOLD_CONSULTATION));
            }),
        of(
            "closed in silence",
            4,
            play -> {
              play.until(play.draft(), RATE_HANDLING);
              play.later(40);
            }),
        of("closed, returned once", 2, play -> play.toTheEnd(returned(play))),
        of("closed, amended once", 2, play -> play.toTheEnd(amended(play))),
        of("closed, extended", 2, play -> play.toTheEnd(extended(play))),
        of(
            "not filed",
            8,
            play -> {
              play.deeds().filing(FilingDecision.notFile(Finding.PERSONAL_MATTER, "〔W9〕"));
              play.toTheEnd(play.draft());
            }),
        of(
            "converted",
            4,
            play -> {
              play.deeds().filing(FilingDecision.convert(ConversionChannel.OPINION_ITEM, "〔W9〕"));
              play.toTheEnd(play.draft());
            }),
        of(
            "withdrawn",
            1,
            play ->
                play.desk(ProposalDesk.class)
                    .withdraw(
                        play.until(play.draft(), ASSIGN_DEPARTMENTS), "〔W9〕", play.member(0))),
        of(
            "lapsed",
            1,
            play -> {
              sentBack(play);
              play.later(30);
            }),
        of(
            "archived",
            3,
            play -> {
              UUID id = play.toTheEnd(play.draft());
              play.later(30);
              play.desk(ReviewDesk.class).archive(id, play.official(Role.COMMITTEE_STAFF));
            }),
        of(
            "looked back at",
            3,
            play -> {
              UUID id = promised(play);
              play.later(90);
              play.lookBackAt(id);
              play.toTheEnd(id);
            }),
        of(
            "supervised by a leader",
            2,
            play -> {
              UUID id = play.until(play.draft(), DRAFT_REPLY);
              play.supervise(id, SupervisionLevel.LEADER);
              play.later(6);
              play.go(play.go(id, ANSWER_DEMANDS), ASSESS_AS_LEADER);
              play.toTheEnd(id);
            }));
  }

  /** Lives in which somebody has something to do; at least one for every step. */
  static List<Scene> open() {
    return List.of(
        upTo(WRITE_PROPOSAL, 4),
        of("invited to sign", 2, play -> play.draft(ProposalKind.JOINT, 0, 1)),
        upTo(CHECK_SUBMISSION, 8),
        of(
            "taken to be checked",
            2,
            play -> play.take(play.until(play.draft(), CHECK_SUBMISSION), CHECK_SUBMISSION)),
        of("sent back to be amended", 2, Scene::sentBack),
        upTo(RECOMMEND_FILING, 8),
        upTo(DECIDE_FILING, 6),
        upTo(ASSIGN_DEPARTMENTS, 7),
        of("to be assigned with a merged one", 1, Scene::withMerged),
        upTo(CLAIM_ASSIGNMENT, 4),
        of(
            "to be claimed by three",
            6,
            play -> play.lead(0, 1, 2).until(play.draft(), CLAIM_ASSIGNMENT)),
        of(
            "to be claimed separately",
            2,
            play -> play.separately(0, 1).until(play.draft(), CLAIM_ASSIGNMENT)),
        of("returned", 2, Scene::returned),
        upTo(DRAFT_REPLY, 10),
        of(
            "handled by three",
            9,
            play ->
                play.all(
                    play.lead(0, 1, 2).until(play.draft(), CLAIM_ASSIGNMENT), CLAIM_ASSIGNMENT)),
        of(
            "handled by three after an opinion",
            3,
            play -> {
              UUID id = play.lead(0, 1, 2).until(play.draft(), CLAIM_ASSIGNMENT);
              play.go(play.all(id, CLAIM_ASSIGNMENT), GIVE_CO_OPINION);
            }),
        of("handled with a draft", 5, Scene::drafted),
        of(
            "contacted",
            3,
            play -> {
              UUID id = play.until(play.draft(), DRAFT_REPLY);
              contact(play, id);
            }),
        of("extension asked for", 2, Scene::extended),
        of(
            "further department asked for",
            1,
            play -> {
              UUID id = play.until(play.draft(), DRAFT_REPLY);
              play.desk(HandlingDesk.class)
                  .askForFurtherDepartment(
                      play.assignment(id, 0), play.department(1), "〔W1〕", play.handler(0));
            }),
        of("soon due", 3, play -> overdue(play, -3)),
        of("overdue", 2, play -> overdue(play, 4)),
        of("long overdue", 2, play -> overdue(play, 20)),
        of("asked to explain", 1, play -> play.go(overdue(play, 20), WORD_SUPERVISION_ORDER)),
        of(
            "explained",
            1,
            play -> play.go(play.go(overdue(play, 20), WORD_SUPERVISION_ORDER), ANSWER_DEMANDS)),
        of(
            "explained to a leader",
            1,
            play -> {
              UUID id = play.until(play.draft(), DRAFT_REPLY);
              play.supervise(id, SupervisionLevel.LEADER);
              play.later(6);
              play.go(id, ANSWER_DEMANDS);
            }),
        of("to be approved", 3, play -> play.until(contacted(play), APPROVE_REPLY)),
        of(
            "to be approved with a promise",
            2,
            play -> {
              play.deeds().replying(ResultClass.B);
              play.until(play.draft(), APPROVE_REPLY);
            }),
        upTo(AUDIT_REPLY, 5),
        upTo(RATE_HANDLING, 6),
        of(
            "to be rated by three",
            3,
            play -> play.until(play.draft(ProposalKind.JOINT, 0, 1, 2), RATE_HANDLING)),
        of("handled again", 2, play -> play.until(rehandled(play), DRAFT_REPLY)),
        of("to be spoken about", 1, play -> play.until(neverSatisfied(play), HOLD_CONSULTATION)),
        lookedBack(REPORT_ON_PROMISES),
        lookedBack(VERIFY_REPORT),
        lookedBack(CONFIRM_VERDICT),
        of(
            "verdict disputed",
            1,
            play -> {
              UUID id = promised(play);
              play.later(60);
              play.lookBackAt(id);
              play.until(id, CONFIRM_VERDICT);
              play.desk(LookBackDesk.class)
                  .dispute(play.item(id, CONFIRM_VERDICT).subjectId(), "〔W1〕", play.member(0));
            }));
  }

  private static Scene lookedBack(Step step) {
    return of(
        "looked back at, up to " + step,
        1,
        play -> {
          UUID id = promised(play);
          play.later(60);
          play.lookBackAt(id);
          play.until(id, step);
        });
  }

  private static UUID promised(Play play) {
    play.deeds().replying(ResultClass.B);
    return play.toTheEnd(play.draft());
  }

  private static UUID contacted(Play play) {
    UUID id = play.until(play.draft(), DRAFT_REPLY);
    contact(play, id);
    return play.go(id, CONFIRM_CONTACT);
  }

  private static void contact(Play play, UUID id) {
    UUID assignment = play.assignment(id, 0);
    HandlingDesk desk = play.desk(HandlingDesk.class);
    desk.plan(
        assignment, new HandlingPlan("〔M1〕", "综合科", play.today().plusMonths(1)), play.handler(0));
    play.later(5);
    desk.recordContact(
        assignment,
        new ContactForm(
            ContactMode.FACE_TO_FACE,
            ContactPhase.DURING,
            play.today(),
            "机关会议室",
            "提案者、经办人",
            "〔K1〕"),
        play.handler(0));
  }

  private static UUID drafted(Play play) {
    UUID id = play.take(play.until(play.draft(), DRAFT_REPLY), DRAFT_REPLY);
    play.later(20);
    play.desk(HandlingDesk.class)
        .saveReply(play.assignment(id, 0), play.deeds().reply(id), play.handler(0));
    return id;
  }

  private static UUID withMerged(Play play) {
    UUID master = play.until(play.draft(), ASSIGN_DEPARTMENTS);
    UUID merged = play.draft(ProposalKind.INDIVIDUAL, 1);
    play.deeds().filing(FilingDecision.merge(master, "〔W9〕"));
    play.toTheEnd(merged);
    play.deeds().filing(FilingDecision.file());
    return master;
  }

  private static UUID rehandled(Play play) {
    play.deeds().rating(Satisfaction.UNSATISFIED);
    UUID id = play.go(play.until(play.draft(), RATE_HANDLING), RATE_HANDLING);
    play.deeds().rating(Satisfaction.SATISFIED);
    return id;
  }

  private static UUID neverSatisfied(Play play) {
    play.deeds().rating(Satisfaction.UNSATISFIED);
    return play.draft();
  }

  private static UUID returned(Play play) {
    UUID id = play.until(play.draft(), CLAIM_ASSIGNMENT);
    play.desk(HandlingDesk.class)
        .requestReturn(play.assignment(id, 0), "〔W1〕", null, play.handler(0));
    return id;
  }

  private static UUID sentBack(Play play) {
    UUID id = play.until(play.draft(), CHECK_SUBMISSION);
    play.desk(ReviewDesk.class).returnForAmendment(id, "〔W1〕", play.official(Role.COMMITTEE_STAFF));
    return id;
  }

  private static UUID amended(Play play) {
    UUID id = sentBack(play);
    play.later(3);
    return id;
  }

  private static UUID extended(Play play) {
    UUID id = play.until(play.draft(), DRAFT_REPLY);
    play.later(20);
    UUID assignment = play.assignment(id, 0);
    play.desk(HandlingDesk.class)
        .requestExtension(
            assignment,
            play.desk(Assignments.class).byId(assignment).due().day().plusDays(20),
            "〔W1〕",
            play.handler(0));
    return id;
  }

  /** Up to so many days after the reply was due. */
  private static UUID overdue(Play play, int days) {
    UUID id = play.until(play.draft(), DRAFT_REPLY);
    var due = play.desk(Assignments.class).byId(play.assignment(id, 0)).due().day();
    play.dawnOf(due.minusDays(4));
    if (days > 0) {
      play.dawnOf(due.plusDays(3));
    }
    play.dawnOf(due.plusDays(days));
    return id;
  }
}
