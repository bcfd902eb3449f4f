package org.huiyin.notification.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.HandlingRole;
import org.huiyin.organisation.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with the proposals of one batch of events. What is asked of one proposal is read
 * for all of them at once, the rest only once each; so it is to be forgotten with the batch.
 */
final class ConcernedInBatch implements Concerned {

  private final ConcernedByRecords records;
  private final Set<UUID> proposalIds;
  private final Map<Boolean, Map<UUID, List<UUID>>> signers = new HashMap<>();
  private final Map<List<Object>, Object> known = new HashMap<>();
  private @Nullable Map<UUID, List<AssignmentView>> assignments;

  ConcernedInBatch(ConcernedByRecords records, Set<UUID> proposalIds) {
    this.records = records;
    this.proposalIds = proposalIds;
  }

  @SuppressWarnings("unchecked")
  private <T> T once(Supplier<T> reading, Object... question) {
    return (T) known.computeIfAbsent(List.of(question), unknown -> reading.get());
  }

  @Override
  public List<UUID> signers(UUID proposalId, boolean withMerged) {
    List<UUID> found =
        signers
            .computeIfAbsent(withMerged, with -> records.signers(proposalIds, with))
            .get(proposalId);
    return found == null ? records.signers(proposalId, withMerged) : found;
  }

  @Override
  public UUID firstSigner(UUID proposalId) {
    return once(() -> records.firstSigner(proposalId), "firstSigner", proposalId);
  }

  @Override
  public List<UUID> raters(List<UUID> ratingIds) {
    return records.raters(ratingIds);
  }

  @Override
  public List<UUID> office(UUID committeeId, Role role) {
    return once(() -> records.office(committeeId, role), "office", committeeId, role);
  }

  @Override
  public List<UUID> departments(UUID proposalId, HandlingRole... roles) {
    if (!proposalIds.contains(proposalId)) {
      return records.departments(proposalId, roles);
    }
    if (assignments == null) {
      assignments = records.assignments(proposalIds);
    }
    return ConcernedByRecords.departments(assignments.getOrDefault(proposalId, List.of()), roles);
  }

  @Override
  public UUID departmentOfAssignment(UUID assignmentId) {
    return once(
        () -> records.departmentOfAssignment(assignmentId), "departmentOfAssignment", assignmentId);
  }

  @Override
  public UUID departmentOfLookBack(UUID lookBackId) {
    return once(() -> records.departmentOfLookBack(lookBackId), "departmentOfLookBack", lookBackId);
  }

  @Override
  public UUID departmentOfSupervision(UUID supervisionId) {
    return once(
        () -> records.departmentOfSupervision(supervisionId),
        "departmentOfSupervision",
        supervisionId);
  }

  @Override
  public String departmentName(UUID departmentId) {
    return once(() -> records.departmentName(departmentId), "departmentName", departmentId);
  }

  @Override
  public String personName(UUID personId) {
    return once(() -> records.personName(personId), "personName", personId);
  }

  @Override
  public String label(UUID proposalId) {
    return once(() -> records.label(proposalId), "label", proposalId);
  }
}
