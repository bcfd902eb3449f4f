package org.huiyin.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueCircumstances;
import org.huiyin.calendar.DueDates;
import org.huiyin.calendar.DueStep;
import org.huiyin.organisation.Member;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members who sign a proposal besides the first signer. */
@Component
class CoSigners {

  private final SignerRows rows;
  private final ProposalStore proposals;
  private final Organisation organisation;
  private final DueDates dueDates;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  CoSigners(
      SignerRows rows,
      ProposalStore proposals,
      Organisation organisation,
      DueDates dueDates,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.rows = rows;
    this.proposals = proposals;
    this.organisation = organisation;
    this.dueDates = dueDates;
    this.jdbc = jdbc;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  Signer get(UUID invitationId) {
    return rows.findById(invitationId).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  List<Signer> of(UUID proposalId) {
    return rows.of(proposalId);
  }

  int signed(UUID proposalId) {
    return (int) of(proposalId).stream().filter(s -> s.state() == SignerState.ACCEPTED).count();
  }

  /** Invites one member and saves the proposal. */
  UUID invite(Proposal proposal, UUID personId, @Nullable LocalDate until, Deed deed) {
    List<Signer> present = of(proposal.id());
    requireMember(proposal, personId);
    if (isAmong(present, personId)) {
      throw RuleViolation.conflict("co-signing.already-invited", organisation.nameOf(personId));
    }
    LocalDate today = LocalDate.now(clock);
    if (until != null && until.isBefore(today)) {
      throw RuleViolation.invalid("co-signing.until-in-the-past");
    }
    LocalDate dueOn =
        until != null
            ? until
            : dueDates
                .dueFrom(DueStep.INVITATION, DueCircumstances.none(), today, proposal.committeeId())
                .day();
    Signer signer =
        Signer.invited(ids.next(), proposal.id(), personId, nextPosition(present), dueOn);
    proposal.inviteCoSigner(signer.id(), personId, dueOn, deed);
    insert(signer);
    proposals.save(proposal);
    return signer.id();
  }

  /** Records members whose signatures are on the paper form, and saves the proposal. */
  void record(Proposal proposal, List<UUID> personIds, Deed deed) {
    List<Signer> present = proposal.version() == null ? List.of() : of(proposal.id());
    List<UUID> added = new ArrayList<>();
    for (UUID personId : new LinkedHashSet<>(personIds)) {
      if (!isAmong(present, personId)) {
        requireMember(proposal, personId);
        added.add(personId);
      }
    }
    if (!added.isEmpty()) {
      proposal.recordCoSigners(added, deed);
    }
    proposals.save(proposal);
    int position = nextPosition(present);
    for (UUID personId : added) {
      insert(Signer.signedOnPaper(ids.next(), proposal.id(), personId, position++));
    }
  }

  /** Invites those of the members who neither signed nor are invited, until the default day. */
  void inviteMissing(Proposal proposal, List<UUID> personIds, Deed deed) {
    if (personIds.isEmpty()) {
      return;
    }
    List<Signer> present = of(proposal.id());
    for (UUID personId : new LinkedHashSet<>(personIds)) {
      if (!isAmong(present, personId)) {
        invite(proposal, personId, null, deed);
      }
    }
  }

  void save(Signer signer) {
    ProposalStore.staleWhenRaced(() -> rows.save(signer));
  }

  /** Nobody can sign any more: open invitations lapse. */
  void lapseOpen(UUID proposalId, Deed deed) {
    jdbc.sql(
            """
            update signer set state = 'LAPSED', version = version + 1
             where proposal_id = ? and state = 'INVITED' returning id, person_id
            """)
        .param(proposalId)
        .query(
            (rs, row) ->
                new InvitationLapsed(
                    proposalId,
                    rs.getObject("id", UUID.class),
                    rs.getObject("person_id", UUID.class),
                    deed))
        .list()
        .forEach(events::publishEvent);
  }

  private void insert(Signer signer) {
    try {
      rows.save(signer);
    } catch (DuplicateKeyException raced) {
      throw RuleViolation.conflict("stale");
    }
  }

  private void requireMember(Proposal proposal, UUID personId) {
    boolean member =
        organisation
            .member(personId)
            .map(Member::committeeId)
            .filter(proposal.committeeId()::equals)
            .isPresent();
    if (!member) {
      throw RuleViolation.invalid("co-signing.not-a-member");
    }
  }

  private static boolean isAmong(List<Signer> signers, UUID personId) {
    return signers.stream().anyMatch(s -> s.personId().equals(personId) && s.isOpenOrSigned());
  }

  private static int nextPosition(List<Signer> signers) {
    return signers.stream().mapToInt(Signer::position).max().orElse(1) + 1;
  }
}
