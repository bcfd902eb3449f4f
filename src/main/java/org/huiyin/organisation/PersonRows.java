package org.huiyin.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** How rows of people are read. */
final class PersonRows {

  /** Selects people; conditions on {@code p} and {@code a} follow. */
  static final String SELECT =
      """
      select p.id, p.committee_id, p.department_id, a.username, p.name, p.phone, p.email, p.active,
             array(select r.role from person_role r where r.person_id = p.id) as roles
        from person p join account a on a.person_id = p.id
      """;

  private PersonRows() {}

  static Person map(ResultSet row, int rowNumber) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class),
        row.getObject("committee_id", UUID.class),
        row.getObject("department_id", UUID.class),
        row.getString("username"),
        row.getString("name"),
        row.getString("phone"),
        row.getString("email"),
        roles(row),
        row.getBoolean("active"));
  }

  private static Set<Role> roles(ResultSet row) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    String[] names = (String[]) row.getArray("roles").getArray();
    Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
    return roles;
  }
}
