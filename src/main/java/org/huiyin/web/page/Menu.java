package org.huiyin.web.page;

import static org.huiyin.organisation.Role.ADMIN;
import static org.huiyin.organisation.Role.AUDITOR;
import static org.huiyin.organisation.Role.COMMITTEE_LEAD;
import static org.huiyin.organisation.Role.COMMITTEE_STAFF;
import static org.huiyin.organisation.Role.DEPARTMENT_APPROVER;
import static org.huiyin.organisation.Role.DEPARTMENT_HANDLER;
import static org.huiyin.organisation.Role.PROPOSER;
import static org.huiyin.organisation.Role.SUPERVISOR;
import static org.huiyin.organisation.Role.TRANSMISSION_OFFICE;

import java.util.List;
import java.util.Set;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;

/**
 * An entry of the navigation, and whom it is for.
 *
 * @param name ends the key of its text
 * @param path of its page
 * @param icon name of its picture
 * @param roles one suffices; none means everybody
 */
record Menu(String name, String path, String icon, Set<Role> roles) {

  /** All entries from the top. */
  static final List<Menu> ENTRIES =
      List.of(
          of("WORKBENCH", "/workbench", "home"),
          of("TASKS", "/tasks", "checklist"),
          of("PROPOSALS", "/proposals", "file-text"),
          of("ASSIGNMENTS", "/assignments", "building", DEPARTMENT_HANDLER, DEPARTMENT_APPROVER),
          of("COMMITMENTS", "/commitments", "clock", DEPARTMENT_HANDLER, DEPARTMENT_APPROVER),
          of("FURTHER_DEPARTMENTS", "/further-departments", "building", TRANSMISSION_OFFICE),
          of("WRITE", "/proposals/new", "pencil", PROPOSER, COMMITTEE_STAFF),
          of(
              "SUPERVISIONS",
              "/supervisions",
              "eye",
              COMMITTEE_STAFF,
              COMMITTEE_LEAD,
              SUPERVISOR,
              TRANSMISSION_OFFICE,
              DEPARTMENT_HANDLER,
              DEPARTMENT_APPROVER,
              AUDITOR),
          of(
              "LOOK_BACKS",
              "/look-backs",
              "history",
              COMMITTEE_STAFF,
              COMMITTEE_LEAD,
              SUPERVISOR,
              DEPARTMENT_HANDLER,
              DEPARTMENT_APPROVER,
              AUDITOR),
          of("NOTICES", "/notices", "bell"),
          of("IMPORTS", "/imports", "upload", COMMITTEE_STAFF),
          of("ADMINISTRATION", "/administration", "settings", ADMIN, AUDITOR));

  private static Menu of(String name, String path, String icon, Role... roles) {
    return new Menu(name, path, icon, Set.of(roles));
  }

  boolean isFor(CurrentUser user) {
    return roles.isEmpty() || user.roles().stream().anyMatch(roles::contains);
  }
}
