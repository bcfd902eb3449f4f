package org.huiyin.tasklist;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.Lights;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.Origin;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of proposals as one person may read it: proposers and signers their own and what
 * theirs were merged into, the committee everything submitted, departments what was assigned to
 * them.
 */
@Service
@Transactional(readOnly = true)
public class ProposalRegister {

  private static final String OWN =
      """
      select id from proposal where first_signer_id = :person
      union select p.id from proposal p join body b on b.id = p.body_id
        where b.contact_person_id = :person
      union select proposal_id from signer
        where person_id = :person and state in ('INVITED', 'ACCEPTED')
      union select m.master_id from proposal m
        where m.state = 'MERGED' and m.first_signer_id = :person
      union select m.master_id from signer s join proposal m on m.id = s.proposal_id
        where s.person_id = :person and s.state = 'ACCEPTED' and m.state = 'MERGED'
      """;

  private static final String ASSIGNED =
      " union select proposal_id from assignment where department_id = :department";

  private final JdbcClient jdbc;
  private final Lights lights;
  private final Clock clock;

  ProposalRegister(JdbcClient jdbc, Lights lights, Clock clock) {
    this.jdbc = jdbc;
    this.lights = lights;
    this.clock = clock;
  }

  /**
   * Lists proposals, latest begun first.
   *
   * @param user who reads
   * @param filter what to narrow to
   * @param after key of the last row of the page before; null for the first page
   * @param size most rows
   * @return one page
   */
  public Page<RegisteredProposal> page(
      CurrentUser user, RegisterFilter filter, @Nullable String after, int size) {
    Map<String, Object> values = new HashMap<>();
    String where = readable(user, values) + narrowed(filter, values);
    if (after != null) {
      where += " and p.id < :after";
      values.put("after", key(after));
    }
    values.put("limit", size + 1);
    LocalDate today = LocalDate.now(clock);
    List<RegisteredProposal> found =
        jdbc.sql(
                """
                select p.*, coalesce(b.name, f.name) as proposer, w.due_on, w.steps
                from proposal p
                join person f on f.id = p.first_signer_id
                left join body b on b.id = p.body_id
                left join lateral (
                  select min(due_on) filter (where due_on <> 'infinity') as due_on,
                    array_agg(distinct step) as steps
                  from work_item where proposal_id = p.id and state = 'OPEN') w on true
                where p.committee_id = :committee
                """
                    + where
                    + " order by p.id desc limit :limit")
            .params(values)
            .query((row, number) -> read(row, today))
            .list();
    return Page.of(found, size, row -> row.id().toString());
  }

  private static String readable(CurrentUser user, Map<String, Object> values) {
    values.put("committee", user.committeeId());
    values.put("person", user.personId());
    UUID department = user.departmentId();
    String own = OWN;
    if (department != null && user.hasAny(Role.DEPARTMENT_HANDLER, Role.DEPARTMENT_APPROVER)) {
      values.put("department", department);
      own += ASSIGNED;
    }
    return user.readsWholeCommittee()
        ? " and (p.submitted_on is not null or p.id in (" + own + "))"
        : " and p.id in (" + own + ")";
  }

  private static String narrowed(RegisterFilter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder();
    equal(where, values, "state", filter.state() == null ? null : filter.state().name());
    equal(where, values, "category", filter.category() == null ? null : filter.category().name());
    equal(where, values, "session_id", filter.sessionId());
    equal(where, values, "key_proposal", filter.key());
    String text = filter.text();
    if (text != null && !text.isBlank()) {
      where.append(
          " and (strpos(p.title, :text) > 0 or strpos(coalesce(p.case_number, ''), :text) > 0"
              + " or strpos(coalesce(p.registration_number, ''), :text) > 0)");
      values.put("text", text.strip());
    }
    return where.toString();
  }

  private static void equal(
      StringBuilder where, Map<String, Object> values, String column, @Nullable Object value) {
    if (value != null) {
      where.append(" and p.").append(column).append(" = :").append(column);
      values.put(column, value);
    }
  }

  private static UUID key(String after) {
    try {
      return UUID.fromString(after);
    } catch (IllegalArgumentException unknown) {
      throw RuleViolation.invalid("page.unknown-key");
    }
  }

  private RegisteredProposal read(ResultSet row, LocalDate today) throws SQLException {
    LocalDate due = row.getObject("due_on", LocalDate.class);
    String category = row.getString("category");
    String number = row.getString("case_number");
    UUID committee = row.getObject("committee_id", UUID.class);
    return new RegisteredProposal(
        row.getObject("id", UUID.class),
        number == null ? row.getString("registration_number") : number,
        row.getString("title"),
        ProposalKind.valueOf(row.getString("kind")),
        Origin.valueOf(row.getString("origin")),
        category == null ? null : Category.valueOf(category),
        ProposalState.valueOf(row.getString("state")),
        row.getBoolean("key_proposal"),
        row.getString("proposer"),
        row.getObject("submitted_on", LocalDate.class),
        steps(row.getArray("steps")),
        due,
        due == null ? Light.NONE : lights.lightOf(due, today, committee));
  }

  private static List<Step> steps(@Nullable Array names) throws SQLException {
    return names == null
        ? List.of()
        : Arrays.stream((String[]) names.getArray()).map(Step::valueOf).sorted().toList();
  }
}
