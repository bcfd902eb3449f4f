package org.huiyin.demo;

import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Department;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Channel;
import org.springframework.stereotype.Component;

/** Finds the people of the demo. */
@Component
class Cast {

  private final Organisation organisation;

  Cast(Organisation organisation) {
    this.organisation = organisation;
  }

  CurrentUser official(UUID committeeId, Role role) {
    return organisation.userOf(organisation.peopleWith(committeeId, role).get(0).id());
  }

  CurrentUser person(UUID personId) {
    return organisation.userOf(personId);
  }

  CurrentUser of(UUID departmentId, Role role) {
    return organisation.userOf(organisation.peopleOfDepartment(departmentId, role).get(0).id());
  }

  Department department(UUID committeeId, String code) {
    return organisation.departmentByCode(committeeId, code).orElseThrow();
  }

  String codeOf(UUID departmentId) {
    return organisation.department(departmentId).code();
  }

  static Acting at(CurrentUser user) {
    return Acting.as(user, Channel.WEB);
  }
}
