package org.huiyin.web.api;

import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.Town;

/** Whoever may knock: each with one role, and a colleague without any part in the matter. */
enum Actor {
  /** First signer of every proposal of the matter. */
  PROPOSER,
  /** Asked to sign one of them jointly. */
  CO_SIGNER,
  /** A member without any part. */
  MEMBER,
  /** Staff of the committee. */
  STAFF,
  /** Lead of the committee. */
  LEAD,
  /** The transmission office. */
  OFFICE,
  /** Handler of the department that handles. */
  HANDLER,
  /** Approver of the department that handles. */
  APPROVER,
  /** Handler of a department without any part. */
  OTHER_HANDLER,
  /** Approver of a department without any part. */
  OTHER_APPROVER,
  /** Supervising leader. */
  LEADER,
  /** Assessor. */
  ASSESSOR,
  /** Administrator. */
  ADMIN,
  /** Auditor. */
  AUDITOR;

  CurrentUser of(Town town) {
    return switch (this) {
      case PROPOSER -> town.member(1);
      case CO_SIGNER -> town.member(2);
      case MEMBER -> town.member(4);
      case STAFF -> town.official(Role.COMMITTEE_STAFF);
      case LEAD -> town.official(Role.COMMITTEE_LEAD);
      case OFFICE -> town.official(Role.TRANSMISSION_OFFICE);
      case HANDLER -> town.department(1).handler();
      case APPROVER -> town.department(1).approver();
      case OTHER_HANDLER -> town.department(5).handler();
      case OTHER_APPROVER -> town.department(5).approver();
      case LEADER -> town.official(Role.SUPERVISOR);
      case ASSESSOR -> town.official(Role.ASSESSOR);
      case ADMIN -> town.official(Role.ADMIN);
      case AUDITOR -> town.official(Role.AUDITOR);
    };
  }

  /** Somebody with every role there is, in a department. */
  static CurrentUser withEveryRole(Town town, UUID departmentId) {
    return town.addPerson("everybody", departmentId, Role.values());
  }
}
