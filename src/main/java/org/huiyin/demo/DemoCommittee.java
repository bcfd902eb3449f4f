package org.huiyin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.Administration;
import org.huiyin.organisation.CommitteeLevel;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Founding;
import org.huiyin.organisation.ImportReport;
import org.huiyin.organisation.InitialPassword;
import org.huiyin.organisation.NewCommittee;
import org.huiyin.organisation.NewCommittee.FirstAdministrator;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.OrganisationImport;
import org.huiyin.organisation.SessionForm;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Founds the invented province, its city and two counties, and fills the city from the sample
 * workbook.
 */
@Component
class DemoCommittee {

  /** Password of every demo account; a demo holds nothing worth guarding. */
  static final String PASSWORD = "huiyin-demo-2026";

  static final String CITY_ADMINISTRATOR = "lanjiang-admin";

  private final Founding founding;
  private final Administration administration;
  private final OrganisationImport imports;
  private final Accounts accounts;
  private final Organisation organisation;

  DemoCommittee(
      Founding founding,
      Administration administration,
      OrganisationImport imports,
      Accounts accounts,
      Organisation organisation) {
    this.founding = founding;
    this.administration = administration;
    this.imports = imports;
    this.accounts = accounts;
    this.organisation = organisation;
  }

  boolean isDue() {
    return founding.isDue();
  }

  /**
   * Founds what is not there yet; the session of the city starts on the day given.
   *
   * @return the city's committee
   */
  UUID found(LocalDate sessionStart) {
    if (founding.isDue()) {
      founding.found(committee(CommitteeLevel.PROVINCE, "政协云岭省委员会", "YL", "yunling-admin"));
    }
    create(CommitteeLevel.CITY, "政协澜江市委员会", "LJ", CITY_ADMINISTRATOR, "yunling-admin");
    create(CommitteeLevel.COUNTY, "政协青溪县委员会", "QX", "qingxi-admin", CITY_ADMINISTRATOR);
    create(CommitteeLevel.COUNTY, "政协松泉县委员会", "SQ", "songquan-admin", CITY_ADMINISTRATOR);
    CurrentUser administrator = user(CITY_ADMINISTRATOR);
    UUID city = administrator.committeeId();
    if (organisation.sessions(city).isEmpty()) {
      administration.addSession(
          new SessionForm(5, 1, "五届一次会议", sessionStart, sessionStart.plusYears(1).plusDays(30)),
          Cast.at(administrator));
    }
    if (organisation.departments(city).isEmpty()) {
      importPeople(administrator);
    }
    return city;
  }

  private void create(
      CommitteeLevel level, String name, String code, String administrator, String creator) {
    if (accounts.userNamed(administrator).isEmpty()) {
      administration.createCommittee(
          committee(level, name, code, administrator), Cast.at(user(creator)));
    }
  }

  private void importPeople(CurrentUser administrator) {
    ImportReport report;
    try (InputStream workbook = new ClassPathResource("demo/organisation.xlsx").getInputStream()) {
      report =
          imports.importWorkbook(
              workbook, new InitialPassword(PASSWORD, false), Cast.at(administrator));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (!report.isImported()) {
      throw new IllegalStateException("the sample organisation is faulty: " + report.faults());
    }
  }

  private CurrentUser user(String username) {
    return accounts.userNamed(username).orElseThrow();
  }

  private static NewCommittee committee(
      CommitteeLevel level, String name, String code, String administrator) {
    return new NewCommittee(
        level, name, code, new FirstAdministrator(administrator, "系统管理员", PASSWORD, false));
  }
}
