package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A proposal was filed; its assignment is due on the day given. */
public record ProposalFiled(
    UUID proposalId, String caseNumber, String title, Category category, LocalDate dueOn, Deed deed)
    implements DomainEvent {}
