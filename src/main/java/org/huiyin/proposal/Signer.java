package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** A member asked to sign jointly; the first signer stands in the proposal itself. */
@Table("signer")
class Signer extends AbstractAggregateRoot<Signer> {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID proposalId;
  private UUID personId;
  private int position;
  private SignerState state;
  private @Nullable LocalDate dueOn;

  /** For the repository. */
  Signer() {}

  static Signer invited(UUID id, UUID proposalId, UUID personId, int position, LocalDate dueOn) {
    return new Signer(id, proposalId, personId, position, SignerState.INVITED, dueOn);
  }

  static Signer signedOnPaper(UUID id, UUID proposalId, UUID personId, int position) {
    return new Signer(id, proposalId, personId, position, SignerState.ACCEPTED, null);
  }

  private Signer(
      UUID id,
      UUID proposalId,
      UUID personId,
      int position,
      SignerState state,
      @Nullable LocalDate dueOn) {
    this.id = id;
    this.proposalId = proposalId;
    this.personId = personId;
    this.position = position;
    this.state = state;
    this.dueOn = dueOn;
  }

  void answer(boolean accept, Deed deed) {
    requireOpen();
    state = accept ? SignerState.ACCEPTED : SignerState.REFUSED;
    registerEvent(new InvitationAnswered(proposalId, id, personId, accept, deed));
  }

  void lapse(Deed deed) {
    requireOpen();
    state = SignerState.LAPSED;
    registerEvent(new InvitationLapsed(proposalId, id, personId, deed));
  }

  private void requireOpen() {
    switch (state) {
      case INVITED -> {}
      case LAPSED -> throw RuleViolation.conflict("co-signing.invitation-lapsed");
      default -> throw RuleViolation.conflict("co-signing.already-answered");
    }
  }

  boolean isOpenOrSigned() {
    return state == SignerState.INVITED || state == SignerState.ACCEPTED;
  }

  UUID id() {
    return id;
  }

  @Nullable Integer version() {
    return version;
  }

  UUID proposalId() {
    return proposalId;
  }

  UUID personId() {
    return personId;
  }

  int position() {
    return position;
  }

  SignerState state() {
    return state;
  }

  SignerView view() {
    return new SignerView(id, personId, position, state, dueOn);
  }
}
