package org.huiyin.bench;

import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;

/** Finds people in the data, those first for whom most waits. */
final class Users {

  private final Stage stage;

  Users(Stage stage) {
    this.stage = stage;
  }

  /** Returns people of a role, at most one of each committee or department. */
  List<CurrentUser> of(Role role, int most) {
    Organisation organisation = stage.node().bean(Organisation.class);
    return stage
        .jdbc()
        .sql(
            """
            select min(p.id::text)::uuid
              from (select queue, count(*) as open from work_item
                     where state = 'OPEN' and queue like :role || '@%' group by queue) q
              join person p on coalesce(p.department_id, p.committee_id) = split_part(q.queue, '@', 2)::uuid
              join person_role r on r.person_id = p.id and r.role = :role
              join account a on a.person_id = p.id
             group by q.queue, q.open order by q.open desc, q.queue limit :most
            """)
        .param("role", role.name())
        .param("most", most)
        .query(UUID.class)
        .list()
        .stream()
        .map(id -> organisation.person(id).asUser())
        .toList();
  }
}
