package org.huiyin.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueUnit;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.springframework.test.util.ReflectionTestUtils;

/** Proposals by meaning: {@code aProposal().in(ProposalState.UNDER_REVIEW)}. */
final class ProposalFixture {

  static final UUID COMMITTEE = UUID.randomUUID();
  static final UUID SESSION = UUID.randomUUID();
  static final UUID PROPOSER = UUID.randomUUID();
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final DueDate DUE =
      new DueDate(TODAY.plusDays(7), TODAY.plusDays(7), "due.test", 5, DueUnit.WORKING_DAYS, TODAY);
  static final FormCheck LIMITS = new FormCheck(50, 1500);
  static final FormText TEXT = new FormText("背景", "分析", List.of("建议一", "建议二"), 1);

  private ProposalKind kind = ProposalKind.INDIVIDUAL;
  private UUID session = SESSION;
  private UUID committee = COMMITTEE;
  private String title = "关于增设公交站点的提案";

  static ProposalFixture aProposal() {
    return new ProposalFixture();
  }

  ProposalFixture of(ProposalKind wanted) {
    kind = wanted;
    return this;
  }

  ProposalFixture ofSession(UUID wanted) {
    session = wanted;
    return this;
  }

  ProposalFixture ofCommittee(UUID wanted) {
    committee = wanted;
    return this;
  }

  ProposalFixture titled(String wanted) {
    title = wanted;
    return this;
  }

  Heading heading() {
    return new Heading(
        session,
        kind,
        kind == ProposalKind.COLLECTIVE ? UUID.randomUUID() : null,
        Origin.PLENARY,
        title,
        Category.SOCIETY,
        true);
  }

  Proposal draft() {
    return Proposal.draft(UUID.randomUUID(), committee, PROPOSER, heading(), deed());
  }

  /** Brings a new proposal to a state by the deeds that lead there; forgets their events. */
  Proposal in(ProposalState state) {
    Proposal proposal = bring(state);
    clearEvents(proposal);
    return proposal;
  }

  private Proposal bring(ProposalState state) {
    return switch (state) {
      case DRAFT -> draft();
      case CO_SIGNING -> {
        Proposal proposal = of(ProposalKind.JOINT).draft();
        proposal.inviteCoSigner(UUID.randomUUID(), UUID.randomUUID(), TODAY, deed());
        yield proposal;
      }
      case SUBMITTED -> {
        Proposal proposal = draft();
        proposal.submit(LIMITS, TEXT, () -> new SerialNumber(1, "登0001"), DUE, deed());
        yield proposal;
      }
      case RETURNED_FOR_AMENDMENT -> {
        Proposal proposal = bring(ProposalState.SUBMITTED);
        proposal.returnForAmendment("请补充建议", 1, DUE, deed());
        yield proposal;
      }
      case UNDER_REVIEW -> {
        Proposal proposal = bring(ProposalState.SUBMITTED);
        proposal.pass(DUE, deed());
        yield proposal;
      }
      case AWAITING_ASSIGNMENT -> {
        Proposal proposal = recommended();
        proposal.file(() -> new SerialNumber(7, "第0007号"), DUE, deed());
        yield proposal;
      }
      case MERGED -> {
        Proposal proposal = recommended();
        proposal.mergeInto(
            aProposal().ofSession(session).ofCommittee(committee).in(ProposalState.UNDER_REVIEW),
            "同一事项",
            deed());
        yield proposal;
      }
      case NOT_FILED -> {
        Proposal proposal = recommended();
        proposal.doNotFile(List.of(Finding.ACADEMIC_ONLY), "属学术探讨", deed());
        yield proposal;
      }
      case CONVERTED -> {
        Proposal proposal = recommended();
        proposal.convert(ConversionChannel.MEMBER_LETTER, "转委员来信", deed());
        yield proposal;
      }
      case WITHDRAWN -> {
        Proposal proposal = bring(ProposalState.SUBMITTED);
        proposal.withdraw("情况已变化", deed());
        yield proposal;
      }
      case LAPSED -> {
        Proposal proposal = bring(ProposalState.RETURNED_FOR_AMENDMENT);
        proposal.lapse(deed());
        yield proposal;
      }
      default -> inHandling(state);
    };
  }

  private Proposal inHandling(ProposalState state) {
    Proposal proposal = bring(ProposalState.AWAITING_ASSIGNMENT);
    proposal.assigned();
    if (state == ProposalState.ASSIGNED) {
      return proposal;
    }
    proposal.handlingStarted();
    if (state == ProposalState.IN_HANDLING) {
      return proposal;
    }
    proposal.replied();
    if (state == ProposalState.REPLIED) {
      return proposal;
    }
    proposal.awaitRating(DUE);
    switch (state) {
      case REHANDLING -> proposal.rehandle(2);
      case JOINT_CONSULTATION -> proposal.consult(DUE);
      case CLOSED -> proposal.close(false, TODAY, deed());
      case ARCHIVED -> {
        proposal.close(false, TODAY, deed());
        proposal.archive(deed());
      }
      default -> {}
    }
    return proposal;
  }

  /** Under review, with a recommendation of staff. */
  Proposal recommended() {
    Proposal proposal = bring(ProposalState.UNDER_REVIEW);
    proposal.recommend(FilingOutcome.FILE, "", deed());
    clearEvents(proposal);
    return proposal;
  }

  static Deed deed() {
    return new Deed(PROPOSER, null, Channel.WEB, Instant.parse("2026-03-02T01:00:00Z"));
  }

  /** What the aggregate is about to publish. */
  static List<Object> eventsOf(Object aggregate) {
    return List.copyOf(ReflectionTestUtils.invokeMethod(aggregate, "domainEvents"));
  }

  static void clearEvents(Object aggregate) {
    ReflectionTestUtils.invokeMethod(aggregate, "clearDomainEvents");
  }
}
