package org.huiyin.organisation;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets modules above note what administrators do there, in the transaction that does it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OperationsTrail {

  private final AdministrationTrail trail;

  OperationsTrail(AdministrationTrail trail) {
    this.trail = trail;
  }

  /**
   * Notes a deed of an administrator that concerns no person.
   *
   * @param what was done
   * @param detail what to
   * @param by an administrator
   */
  public void note(AdministrationEntry.What what, String detail, Acting by) {
    trail.note(by.requireAdministrator(), by, what, null, detail);
  }

  /**
   * Notes a deed of an administrator that concerns a person.
   *
   * @param what was done
   * @param personId whom it concerns, of the administrator's committee
   * @param detail what else to know
   * @param by an administrator
   */
  public void note(AdministrationEntry.What what, UUID personId, String detail, Acting by) {
    trail.note(by.requireAdministrator(), by, what, personId, detail);
  }

  /**
   * Notes what the system did by itself.
   *
   * @param committeeId in which committee
   * @param what was done
   * @param detail what to
   */
  public void noteBySystem(UUID committeeId, AdministrationEntry.What what, String detail) {
    trail.noteBySystem(committeeId, what, null, detail);
  }
}
