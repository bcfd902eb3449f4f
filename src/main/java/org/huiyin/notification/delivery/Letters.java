package org.huiyin.notification.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.handling.HandlingRole;
import org.huiyin.notification.contract.ContractRecord;
import org.huiyin.notification.contract.ProposalV1;
import org.huiyin.organisation.Role;
import org.jspecify.annotations.Nullable;

/**
 * Collects the notices of one event. The code of a text is made of the event, the kind of recipient
 * and, where it matters, an answer: {@code notice.look-back.concluded.proposer.kept}. The first
 * argument of every text is what the proposal is called. Nobody is told what he did himself.
 */
final class Letters {

  private static final HandlingRole[] ALL = HandlingRole.values();

  private final String event;
  private final ContractRecord contract;
  private final Concerned concerned;
  private final List<Letter> written = new ArrayList<>();
  private String answer = "";

  /**
   * Begins.
   *
   * @param event family and name of the event
   * @param contract its record
   * @param concerned tells who has to do with it
   */
  Letters(String event, ContractRecord contract, Concerned concerned) {
    this.event = event;
    this.contract = contract;
    this.concerned = concerned;
  }

  /** What a proposal is called: its case number, if any, and its title. */
  static String label(@Nullable String caseNumber, @Nullable String title) {
    return (caseNumber == null ? "" : caseNumber) + "《" + (title == null ? "" : title) + "》";
  }

  List<Letter> written() {
    return List.copyOf(written);
  }

  Concerned concerned() {
    return concerned;
  }

  /** Chooses texts by an answer the event carries, for all that follow. */
  Letters as(String value) {
    answer = "." + value.toLowerCase(Locale.ROOT).replace('_', '-');
    return this;
  }

  /** Tells who signed the proposal. */
  Letters proposers(Object... arguments) {
    return people("proposer", concerned.signers(proposalId(), false), arguments);
  }

  /** Tells who signed the proposal or one that was merged into it. */
  Letters everyProposer(Object... arguments) {
    return people("proposer", concerned.signers(proposalId(), true), arguments);
  }

  /** Tells who handed the proposal in. */
  Letters firstSigner(Object... arguments) {
    return people("proposer", List.of(concerned.firstSigner(proposalId())), arguments);
  }

  /** Tells one person. */
  Letters person(UUID personId, Object... arguments) {
    return people("person", List.of(personId), arguments);
  }

  /** Tells several people. */
  Letters each(Collection<UUID> personIds, Object... arguments) {
    return people("person", personIds, arguments);
  }

  /** Tells those who have a role in the committee. */
  Letters office(Role role, Object... arguments) {
    UUID committee = Objects.requireNonNull(proposal().committeeId(), "committeeId");
    return people("office", concerned.office(committee, role), arguments);
  }

  /** Tells a department. */
  Letters department(UUID departmentId, Object... arguments) {
    Objects.requireNonNull(departmentId, "departmentId");
    written.add(new Letter(null, departmentId, code("department"), filled(arguments)));
    return this;
  }

  /** Tells the departments that handle the proposal. */
  Letters departments(Object... arguments) {
    concerned.departments(proposalId(), ALL).forEach(id -> department(id, arguments));
    return this;
  }

  /** Tells the departments that answer the proposer. */
  Letters replyingDepartments(Object... arguments) {
    concerned
        .departments(proposalId(), HandlingRole.LEAD, HandlingRole.SEPARATE)
        .forEach(id -> department(id, arguments));
    return this;
  }

  /** Tells the department that leads. */
  Letters lead(Object... arguments) {
    concerned.departments(proposalId(), HandlingRole.LEAD).forEach(id -> department(id, arguments));
    return this;
  }

  private Letters people(String kind, Collection<UUID> personIds, Object... arguments) {
    for (UUID person : personIds) {
      Objects.requireNonNull(person, "personId");
      if (!person.equals(contract.deed().actorId())) {
        written.add(new Letter(person, null, code(kind), filled(arguments)));
      }
    }
    return this;
  }

  private String code(String kind) {
    return "notice." + event + "." + kind + answer;
  }

  private List<Object> filled(Object... arguments) {
    List<Object> all = new ArrayList<>();
    all.add(label(proposal().caseNumber(), proposal().title()));
    for (Object argument : arguments) {
      all.add(Objects.requireNonNullElse(argument, ""));
    }
    return all;
  }

  private ProposalV1 proposal() {
    return contract.proposal();
  }

  private UUID proposalId() {
    return Objects.requireNonNull(proposal().proposalId(), "proposalId");
  }
}
