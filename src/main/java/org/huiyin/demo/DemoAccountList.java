package org.huiyin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Role;
import org.huiyin.web.security.DemoAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** People of the demo city for the sign-in page: a few of each role. */
@Component
@ConditionalOnProperty("huiyin.demo")
class DemoAccountList implements DemoAccounts {

  private static final int MOST_OF_A_ROLE = 3;

  private final Accounts accounts;
  private final Organisation organisation;

  DemoAccountList(Accounts accounts, Organisation organisation) {
    this.accounts = accounts;
    this.organisation = organisation;
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
    for (Role role : Role.values()) {
      organisation.peopleWith(committeeId, role).stream()
          .limit(MOST_OF_A_ROLE)
          .map(person -> account(person, role))
          .forEach(offered::add);
    }
    return offered;
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
