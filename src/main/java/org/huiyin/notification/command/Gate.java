package org.huiyin.notification.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Signatory;
import org.huiyin.organisation.SystemAccounts;
import org.huiyin.shared.MessageSignature;
import org.springframework.stereotype.Component;

/** Lets in who signed with a secret of an open account, not too long ago. */
@Component
class Gate {

  private final SystemAccounts accounts;
  private final Clock clock;
  private final Duration tolerance;

  Gate(SystemAccounts accounts, Clock clock, CommandSettings settings) {
    this.accounts = accounts;
    this.clock = clock;
    this.tolerance = settings.tolerance();
  }

  /** Lets in a message that comes now. */
  CurrentUser admit(CommandMessage message) throws Unusable {
    CurrentUser account = admit(message, clock.instant());
    if (Duration.between(message.signedAt(), clock.instant()).abs().compareTo(tolerance) > 0) {
      throw new Unusable("signed at " + message.signedAt() + ", too long before or after it came");
    }
    return account;
  }

  /** Lets in a message that came earlier; how old it is then was seen by who sends it in again. */
  CurrentUser admit(CommandMessage message, Instant receivedAt) throws Unusable {
    Signatory signatory =
        accounts
            .signatory(message.account(), receivedAt)
            .orElseThrow(() -> new Unusable("no system account " + message.account()));
    if (!signatory.active()) {
      throw new Unusable("the system account " + message.account() + " is closed");
    }
    if (signatory.secrets().stream().noneMatch(secret -> fits(message, secret))) {
      throw new Unusable("the signature does not fit");
    }
    return signatory.user();
  }

  private static boolean fits(CommandMessage message, String secret) {
    return MessageSignature.fits(
        message.signatures(),
        secret,
        message.writtenId(),
        message.signedAt().getEpochSecond(),
        message.body());
  }
}
