package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurrentUserTests {

  private static final Set<Role> OFFICE =
      EnumSet.of(
          Role.COMMITTEE_STAFF,
          Role.COMMITTEE_LEAD,
          Role.TRANSMISSION_OFFICE,
          Role.SUPERVISOR,
          Role.ADMIN,
          Role.AUDITOR);

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyTheOfficeReadsTheWholeCommittee(Role role) {
    CurrentUser user =
        new CurrentUser(
            UUID.randomUUID(), "someone", "Someone", UUID.randomUUID(), null, Set.of(role));

    assertThat(user.readsWholeCommittee()).isEqualTo(OFFICE.contains(role));
  }
}
