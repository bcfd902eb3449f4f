package org.huiyin.notification.delivery;

import java.util.List;
import java.util.UUID;
import org.huiyin.handling.HandlingRole;
import org.huiyin.organisation.Role;

/** One of everybody, for tests of what is said and not of who hears it. */
final class OneOfEach implements Concerned {

  static final UUID SIGNER = new UUID(1, 1);
  static final UUID MERGED_SIGNER = new UUID(1, 2);
  static final UUID CLERK = new UUID(2, 1);
  static final UUID DEPARTMENT = new UUID(3, 1);

  @Override
  public List<UUID> signers(UUID proposalId, boolean withMerged) {
    return withMerged ? List.of(SIGNER, MERGED_SIGNER) : List.of(SIGNER);
  }

  @Override
  public UUID firstSigner(UUID proposalId) {
    return SIGNER;
  }

  @Override
  public List<UUID> raters(List<UUID> ratingIds) {
    return List.of(SIGNER);
  }

  @Override
  public List<UUID> office(UUID committeeId, Role role) {
    return List.of(CLERK);
  }

  @Override
  public List<UUID> departments(UUID proposalId, HandlingRole... roles) {
    return List.of(DEPARTMENT);
  }

  @Override
  public UUID departmentOfAssignment(UUID assignmentId) {
    return DEPARTMENT;
  }

  @Override
  public UUID departmentOfLookBack(UUID lookBackId) {
    return DEPARTMENT;
  }

  @Override
  public UUID departmentOfSupervision(UUID supervisionId) {
    return DEPARTMENT;
  }

  @Override
  public String departmentName(UUID departmentId) {
    return "市交通局";
  }

  @Override
  public String personName(UUID personId) {
    return "张敏";
  }

  @Override
  public String label(UUID proposalId) {
    return "《样例》";
  }
}
