package org.huiyin.notification.delivery;

import java.util.List;
import java.util.UUID;
import org.huiyin.handling.HandlingRole;
import org.huiyin.organisation.Role;

/** Tells who has to do with a proposal. */
interface Concerned {

  /** Returns who signed a proposal, with the signers of what was merged into it if wanted. */
  List<UUID> signers(UUID proposalId, boolean withMerged);

  /** Returns who handed a proposal in: the first signer, for a body its contact person. */
  UUID firstSigner(UUID proposalId);

  /** Returns who was asked for ratings. */
  List<UUID> raters(List<UUID> ratingIds);

  /** Returns who has a role in a committee. */
  List<UUID> office(UUID committeeId, Role role);

  /** Returns the departments that presently handle a proposal in one of the roles. */
  List<UUID> departments(UUID proposalId, HandlingRole... roles);

  /** Returns the department of an assignment. */
  UUID departmentOfAssignment(UUID assignmentId);

  /** Returns the department of a look-back. */
  UUID departmentOfLookBack(UUID lookBackId);

  /** Returns the department of a supervision. */
  UUID departmentOfSupervision(UUID supervisionId);

  /** Returns the name of a department. */
  String departmentName(UUID departmentId);

  /** Returns the name of a person. */
  String personName(UUID personId);

  /** Returns how a proposal is called in a text. */
  String label(UUID proposalId);
}
