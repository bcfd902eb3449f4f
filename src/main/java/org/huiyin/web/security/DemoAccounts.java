package org.huiyin.web.security;

import java.util.List;
import org.huiyin.organisation.Role;

/** The accounts a demo run offers on the sign-in page; outside a demo nothing implements it. */
@FunctionalInterface
public interface DemoAccounts {

  /**
   * Returns the accounts to offer.
   *
   * @return in the order to show; empty as long as there are none
   */
  List<DemoAccount> accounts();

  /**
   * An account whose password is no secret.
   *
   * @param username name of the account
   * @param password its password
   * @param name name of the person
   * @param role the role the account shows best; accounts are grouped by it
   * @param place where the person works, such as the name of a department
   */
  record DemoAccount(String username, String password, String name, Role role, String place) {}
}
