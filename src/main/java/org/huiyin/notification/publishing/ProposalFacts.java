package org.huiyin.notification.publishing;

import java.util.UUID;
import org.huiyin.notification.contract.ProposalV1;

/** Tells what every record says about its proposal. */
@FunctionalInterface
interface ProposalFacts {

  /** Returns the facts as the present transaction sees them. */
  ProposalV1 of(UUID proposalId);
}
