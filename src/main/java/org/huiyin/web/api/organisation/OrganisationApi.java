package org.huiyin.web.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.Body;
import org.huiyin.organisation.Committee;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Department;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Sector;
import org.huiyin.organisation.Session;
import org.huiyin.shared.RuleViolation;
import org.huiyin.web.api.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The committee of the person signed in, and who belongs to it. */
@RestController
@RequestMapping(path = Api.ROOT, produces = Api.JSON)
@Tag(name = "Organisation", description = "committees, sessions, departments, members")
class OrganisationApi {

  private final Organisation organisation;

  OrganisationApi(Organisation organisation) {
    this.organisation = organisation;
  }

  /**
   * A member as other people of the committee may know him.
   *
   * @param personId who
   * @param number number of the member
   * @param name name
   * @param sector sector (界别)
   * @param post post
   */
  record MemberEntry(UUID personId, String number, String name, String sector, String post) {}

  /**
   * Somebody with an office.
   *
   * @param personId who
   * @param name name
   * @param departmentId the department, for people of one
   * @param roles what the person may be
   */
  record PersonEntry(UUID personId, String name, @Nullable UUID departmentId, Set<Role> roles) {}

  @GetMapping("/me")
  @Operation(summary = "Who is signed in")
  CurrentUser whoAmI(CurrentUser user) {
    return user;
  }

  @GetMapping("/committees")
  @Operation(summary = "All committees, the upper levels first")
  List<Committee> listCommittees() {
    return organisation.committees();
  }

  @GetMapping("/committees/{id}")
  @Operation(summary = "A committee")
  Committee readCommittee(@PathVariable UUID id) {
    return organisation.committee(id);
  }

  @GetMapping("/sessions")
  @Operation(summary = "Sessions of the own committee, latest first")
  List<Session> listSessions(CurrentUser user) {
    return organisation.sessions(user.committeeId());
  }

  @GetMapping("/sessions/current")
  @Operation(summary = "The current session")
  Session readCurrentSession(CurrentUser user) {
    return organisation.currentSession(user.committeeId());
  }

  @GetMapping("/sectors")
  @Operation(summary = "Sectors of the own committee")
  List<Sector> listSectors(CurrentUser user) {
    return organisation.sectors(user.committeeId());
  }

  @GetMapping("/departments")
  @Operation(summary = "Departments in the area of the own committee")
  List<Department> listDepartments(CurrentUser user) {
    return organisation.departments(user.committeeId());
  }

  @GetMapping("/departments/{id}")
  @Operation(summary = "A department")
  Department readDepartment(@PathVariable UUID id, CurrentUser user) {
    Department department = organisation.department(id);
    if (!department.committeeId().equals(user.committeeId())) {
      throw RuleViolation.notFound("not-found");
    }
    return department;
  }

  @GetMapping("/bodies")
  @Operation(summary = "Parties, groups, sectors and special committees that propose")
  List<Body> listBodies(CurrentUser user) {
    return organisation.bodies(user.committeeId());
  }

  @GetMapping("/members")
  @Operation(summary = "Members of the own committee")
  List<MemberEntry> listMembers(CurrentUser user) {
    return organisation.members(user.committeeId()).stream()
        .map(
            member ->
                new MemberEntry(
                    member.personId(),
                    member.number(),
                    member.name(),
                    member.sector(),
                    member.post()))
        .toList();
  }

  @GetMapping("/people")
  @Operation(summary = "Active people of the own committee with a role")
  List<PersonEntry> listPeople(@RequestParam Role role, CurrentUser user) {
    return organisation.peopleWith(user.committeeId(), role).stream()
        .map(
            person ->
                new PersonEntry(person.id(), person.name(), person.departmentId(), person.roles()))
        .toList();
  }
}
