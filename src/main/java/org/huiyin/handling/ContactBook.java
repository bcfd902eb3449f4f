package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueStep;
import org.huiyin.organisation.Acting;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Contacts of departments with the proposer, from claiming until the proposal is put away. The
 * proposer confirms or disputes each, even when the reply is delivered long since.
 */
@Component
class ContactBook {

  private final ContactRows contacts;
  private final Proposals proposals;
  private final HandlingTerms terms;
  private final Ids ids;
  private final Clock clock;

  ContactBook(
      ContactRows contacts, Proposals proposals, HandlingTerms terms, Ids ids, Clock clock) {
    this.contacts = contacts;
    this.proposals = proposals;
    this.terms = terms;
    this.ids = ids;
    this.clock = clock;
  }

  UUID record(Assignment assignment, ContactForm typed, Acting by) {
    assignment.requireInTouch();
    ProposalView proposal = proposals.byId(assignment.proposalId());
    requireNotPutAway(proposal);
    LocalDate today = LocalDate.now(clock);
    LocalDate assignedOn = LocalDate.ofInstant(assignment.assignedAt(), clock.getZone());
    ContactForm form = ContactPolicy.check(typed, assignedOn, today);
    DueDate due = terms.step(DueStep.CONTACT_CONFIRMATION, assignment.committeeId(), today);
    UUID id = ids.next();
    contacts.save(
        ContactRecord.of(
            id,
            assignment,
            proposal.firstSignerId(),
            form,
            by.principal().personId(),
            due,
            by.deed(clock)));
    return id;
  }

  void answer(UUID contactId, boolean confirmed, String comment, Acting by) {
    ContactRecord contact =
        contacts.locked(contactId).orElseThrow(() -> RuleViolation.notFound("not-found"));
    ProposalView proposal = proposals.requireVisible(contact.proposalId(), by.principal());
    if (!proposals.isProposer(proposal, by.principal())) {
      throw RuleViolation.forbidden("contact.proposer-only");
    }
    requireNotPutAway(proposal);
    if (confirmed) {
      contact.confirm(Typed.optional("comment", comment, Typed.REASON), by.deed(clock));
    } else {
      contact.dispute(Typed.required("comment", comment, Typed.REASON), by.deed(clock));
    }
    by.requireSeen(contact.version());
    contacts.save(contact);
  }

  private static void requireNotPutAway(ProposalView proposal) {
    if (proposal.state() == ProposalState.ARCHIVED) {
      throw RuleViolation.conflict("contact.proposal-archived");
    }
  }
}
