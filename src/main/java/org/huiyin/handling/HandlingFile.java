package org.huiyin.handling;

import java.util.List;

/**
 * What one person may see of the handling of one proposal.
 *
 * @param assignments who handles it, by round, lead first
 * @param replies versions of replies
 * @param contacts contacts with the proposer
 * @param opinions opinions of co-handlers
 * @param extensions requests for more time
 * @param returns requests to return assignments
 * @param commitments promises
 */
public record HandlingFile(
    List<AssignmentView> assignments,
    List<ReplyView> replies,
    List<ContactView> contacts,
    List<CoOpinionView> opinions,
    List<ExtensionView> extensions,
    List<ReturnView> returns,
    List<CommitmentView> commitments) {}
