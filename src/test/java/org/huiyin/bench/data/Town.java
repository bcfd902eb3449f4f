package org.huiyin.bench.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.organisation.Role;
import org.jspecify.annotations.Nullable;

/**
 * A committee with everybody who belongs to it.
 *
 * @param self the committee
 * @param above the committee above it
 * @param level its level
 * @param code its code
 * @param sessions its sessions, earliest first
 * @param sectors its sectors
 * @param members its members
 * @param bodies its bodies; the first member is the contact of the first body and so on
 * @param officials who is no member and in no department
 * @param departments its departments
 */
record Town(
    Named self,
    @Nullable Named above,
    String level,
    String code,
    List<Sitting> sessions,
    List<Named> sectors,
    List<Named> members,
    List<Named> bodies,
    Map<Role, List<Named>> officials,
    List<Office> departments) {

  /** The roles of officials. */
  static final List<Role> OFFICIALS =
      List.of(
          Role.COMMITTEE_STAFF,
          Role.COMMITTEE_LEAD,
          Role.TRANSMISSION_OFFICE,
          Role.SUPERVISOR,
          Role.ASSESSOR,
          Role.ADMIN,
          Role.AUDITOR);

  /** The password of everybody. */
  static final String PASSWORD = "huiyin-bench-2026";

  /** A session of a year. */
  record Sitting(Named self, int term, int number, int firstYear, int lastYear) {}

  /** A department. */
  record Office(Named self, String code, List<Named> handlers, List<Named> approvers) {}

  /** Everything that rows of proposals can mention, in an order that is the same for every town. */
  List<Named> mentioned() {
    List<Named> all = new ArrayList<>();
    all.add(self);
    all.add(sessions.get(0).self());
    all.addAll(sectors);
    all.addAll(members);
    all.addAll(bodies);
    OFFICIALS.forEach(role -> all.addAll(officials.get(role)));
    for (Office office : departments) {
      all.add(office.self());
      all.addAll(office.handlers());
      all.addAll(office.approvers());
    }
    return all;
  }

  /**
   * Gives the parts of a play to people of this town.
   *
   * @param troupe the town of the play
   * @param session the session it is to belong to
   * @param chance who gets them
   * @return who or what stands for {@link #mentioned} of the troupe, in that order
   */
  Named[] cast(Town troupe, Named session, Chance chance) {
    List<Named> cast = new ArrayList<>();
    cast.add(self);
    cast.add(session);
    troupe.sectors().forEach(sector -> cast.add(chance.oneOf(sectors)));
    int body = chance.below(bodies.size());
    List<Named> signers = drawn(members, troupe.members().size(), body, chance);
    cast.addAll(signers);
    cast.add(bodies.get(body));
    OFFICIALS.forEach(
        role ->
            troupe
                .officials()
                .get(role)
                .forEach(one -> cast.add(chance.oneOf(officials.get(role)))));
    int first = chance.below(departments.size());
    for (Office office : drawn(departments, troupe.departments().size(), first, chance)) {
      cast.add(office.self());
      cast.add(chance.oneOf(office.handlers()));
      cast.add(chance.oneOf(office.approvers()));
    }
    return cast.toArray(Named[]::new);
  }

  /** Draws different ones, the first of them given. */
  private static <T> List<T> drawn(List<T> all, int count, int first, Chance chance) {
    Map<Integer, Integer> swapped = new HashMap<>();
    List<T> drawn = new ArrayList<>();
    drawn.add(all.get(first));
    swapped.put(first, 0);
    for (int i = 1; i < count; i++) {
      int at = chance.between(i, all.size() - 1);
      drawn.add(all.get(swapped.getOrDefault(at, at)));
      swapped.put(at, swapped.getOrDefault(i, i));
    }
    return drawn;
  }

  /** Writes the rows of the town, and nothing of proposals. */
  void writeTo(TableRows rows) {
    rows.of("committee", "id, parent_id, level, name, code")
        .row(self, above, level, self.name(), code);
    for (Sitting one : sessions) {
      rows.of("session", "id, committee_id, term, number, name, starts_on, ends_on")
          .row(
              one.self(),
              self,
              one.term(),
              one.number(),
              one.self().name(),
              one.firstYear() + "-01-12",
              one.lastYear() + "-12-31");
    }
    for (Named sector : sectors) {
      rows.of("sector", "id, committee_id, name").row(sector, self, sector.name());
    }
    for (Office office : departments) {
      rows.of("department", "id, committee_id, code, name, duties")
          .row(office.self(), self, office.code(), office.self().name(), "按职责分工办理有关提案");
    }
    for (int i = 0; i < members.size(); i++) {
      person(rows, members.get(i), null, "m" + (i + 1), Role.PROPOSER);
      rows.of("member", "person_id, committee_id, number, sector_id, post")
          .row(
              members.get(i),
              self,
              "M%03d".formatted(i + 1),
              sectors.get(i % sectors.size()),
              "委员");
    }
    for (int i = 0; i < bodies.size(); i++) {
      rows.of("body", "id, committee_id, name, kind, contact_person_id")
          .row(bodies.get(i), self, bodies.get(i).name(), "GROUP", members.get(i));
    }
    Map<Role, String> prefixes = new EnumMap<>(Role.class);
    OFFICIALS.forEach(role -> prefixes.put(role, role.name().toLowerCase(java.util.Locale.ROOT)));
    officials.forEach((role, people) -> people(rows, people, null, prefixes.get(role), role));
    for (Office office : departments) {
      String prefix = office.code().toLowerCase(java.util.Locale.ROOT);
      people(rows, office.handlers(), office, prefix + "h", Role.DEPARTMENT_HANDLER);
      people(rows, office.approvers(), office, prefix + "a", Role.DEPARTMENT_APPROVER);
    }
  }

  private void people(
      TableRows rows, List<Named> people, @Nullable Office office, String prefix, Role role) {
    for (int i = 0; i < people.size(); i++) {
      person(rows, people.get(i), office, prefix + (i + 1), role);
    }
  }

  private void person(
      TableRows rows, Named one, @Nullable Office office, String username, Role role) {
    rows.of("person", "id, committee_id, department_id, name, phone, email, active")
        .row(one, self, office == null ? null : office.self(), one.name(), "", "", "t");
    rows.of("account", "person_id, username, password_hash, must_change_password")
        .row(one, code + "-" + username, "{noop}" + PASSWORD, "f");
    rows.of("person_role", "person_id, role").row(one, role.name());
  }
}
