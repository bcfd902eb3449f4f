package org.huiyin.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Role;
import org.huiyin.web.security.DemoAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of the demo city for the sign-in page: of each role those with most to do. */
@Component
@ConditionalOnProperty("huiyin.demo")
class DemoAccountList implements DemoAccounts {

  private static final int MOST_OF_A_ROLE = 3;

  private final Accounts accounts;
  private final Organisation organisation;
  private final JdbcClient jdbc;

  DemoAccountList(Accounts accounts, Organisation organisation, JdbcClient jdbc) {
    this.accounts = accounts;
    this.organisation = organisation;
    this.jdbc = jdbc;
  }

  @Override
  public List<DemoAccount> accounts() {
    return accounts
        .userNamed(DemoCommittee.CITY_ADMINISTRATOR)
        .map(administrator -> of(administrator.committeeId()))
        .orElse(List.of());
  }

  private List<DemoAccount> of(UUID committeeId) {
    List<DemoAccount> offered = new ArrayList<>();
    Map<String, Long> items = new HashMap<>();
    jdbc.sql("select queue, count(*) from work_item where state = 'OPEN' group by queue")
        .query(
            row -> {
              items.put(row.getString(1), row.getLong(2));
            });
    for (Role role : Role.values()) {
      organisation.peopleWith(committeeId, role).stream()
          .sorted(Comparator.comparing(person -> -waiting(person, role, items)))
          .limit(MOST_OF_A_ROLE)
          .map(person -> account(person, role))
          .forEach(offered::add);
    }
    return offered;
  }

  private static long waiting(Person person, Role role, Map<String, Long> items) {
    return items.getOrDefault("PERSON@" + person.id(), 0L)
        + items.getOrDefault(role + "@" + person.departmentId(), 0L);
  }

  private DemoAccount account(Person person, Role role) {
    CurrentUser user = organisation.userOf(person.id());
    UUID departmentId = user.departmentId();
    String place =
        departmentId == null
            ? organisation.committee(user.committeeId()).name()
            : organisation.department(departmentId).name();
    return new DemoAccount(user.username(), DemoCommittee.PASSWORD, user.name(), role, place);
  }
}
