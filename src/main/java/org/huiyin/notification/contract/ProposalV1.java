package org.huiyin.notification.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The proposal an event is about, part of every record.
 *
 * @param proposalId its id, also the key of the message
 * @param committeeId the committee it was handed to
 * @param caseNumber its number once it is filed
 * @param title its title once it is submitted; what is still a draft stays with its author
 */
public record ProposalV1(
    UUID proposalId, UUID committeeId, @Nullable String caseNumber, @Nullable String title) {}
