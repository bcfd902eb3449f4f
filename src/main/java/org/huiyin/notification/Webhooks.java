package org.huiyin.notification;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.notification.publishing.EventType;
import org.huiyin.notification.webhook.Destinations;
import org.huiyin.notification.webhook.NotAllowed;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.AdministrationEntry;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.OperationsTrail;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.SecretKeeper;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.MessageSignature;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where events are sent to by HTTP: to a department what it is told, or to an exchange platform
 * everything of the committee. Administrators keep them; the address is looked up before the
 * transaction begins, because name servers may take their time.
 */
@Service
public class Webhooks {

  /** How long messages are signed with a secret after another took its place. */
  public static final Duration FORMER_SECRET_COUNTS = Duration.ofHours(24);

  private static final int SECRET_BYTES = 32;
  private static final int NAME_LENGTH = 60;
  private static final int URL_LENGTH = 2_000;
  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final WebhookRows rows;
  private final TransactionTemplate transaction;
  private final Destinations destinations;
  private final EventCatalogue catalogue;
  private final Organisation organisation;
  private final SecretKeeper secrets;
  private final OperationsTrail trail;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Webhooks(
      JdbcClient jdbc,
      WebhookRows rows,
      PlatformTransactionManager transactions,
      Destinations destinations,
      EventCatalogue catalogue,
      Organisation organisation,
      SecretKeeper secrets,
      OperationsTrail trail,
      Ids ids,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactions);
    this.destinations = destinations;
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.secrets = secrets;
    this.trail = trail;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Lists the webhooks of the own committee.
   *
   * @param user an administrator or auditor
   * @return by department and name, first those of the whole committee
   */
  public List<WebhookView> list(CurrentUser user) {
    return rows.list(user);
  }

  /**
   * Reads a webhook.
   *
   * @param id which
   * @param user an administrator or auditor of its committee
   * @return the webhook
   */
  public WebhookView byId(UUID id, CurrentUser user) {
    return rows.byId(id, user);
  }

  /**
   * Returns what can be wanted.
   *
   * @return CloudEvents types, by family
   */
  public List<String> types() {
    return catalogue.types().stream().map(EventType::type).toList();
  }

  /**
   * Enters a webhook.
   *
   * @param departmentId which department; null when it gets everything of the committee
   * @param wholeCommittee whether it gets everything of the committee, to be said on purpose
   * @param form the webhook
   * @param by an administrator
   * @return its secret
   * @throws InvalidInput naming the fields that are wrong
   */
  public NewWebhookSecret add(
      @Nullable UUID departmentId, boolean wholeCommittee, WebhookForm form, Acting by) {
    UUID committeeId = by.requireAdministrator();
    Faults faults = new Faults();
    if ((departmentId == null) != wholeCommittee) {
      faults.add("departmentId", "webhook.department-or-all");
    }
    Checked checked = check(form, faults);
    return run(
        () -> {
          if (departmentId != null) {
            by.requireCommittee(organisation.department(departmentId).committeeId());
          }
          requireRoomForOneMore(committeeId);
          UUID id = ids.next();
          String secret = newSecret();
          jdbc.sql(
                  """
                  insert into webhook (id, committee_id, department_id, name, url, types, sealed_secret, secret_since, created_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                  """)
              .params(
                  id,
                  committeeId,
                  departmentId,
                  checked.name(),
                  checked.url(),
                  checked.types().toArray(String[]::new),
                  secrets.seal(secret),
                  now(),
                  now())
              .update();
          trail.note(AdministrationEntry.What.WEBHOOK_ADDED, checked.named(), by);
          return new NewWebhookSecret(secret, rows.byId(id, by.user()));
        });
  }

  /**
   * Changes name, address and types. What waits is tried at the new address at once.
   *
   * @param id which
   * @param form the webhook as it shall be
   * @param by an administrator
   * @throws InvalidInput naming the fields that are wrong
   */
  public void change(UUID id, WebhookForm form, Acting by) {
    by.requireAdministrator();
    byId(id, by.user());
    Checked checked = check(form, new Faults());
    run(
        () -> {
          WebhookView before = rows.lock(id, by);
          jdbc.sql(
                  """
                  update webhook set name = ?, url = ?, types = ?, version = version + 1 where id = ?
                  """)
              .params(checked.name(), checked.url(), checked.types().toArray(String[]::new), id)
              .update();
          if (!before.url().equals(checked.url())) {
            rows.startAnew(id);
          }
          trail.note(AdministrationEntry.What.WEBHOOK_CHANGED, checked.named(), by);
          return id;
        });
  }

  /**
   * Makes another secret. For {@link #FORMER_SECRET_COUNTS} messages are signed with both, so that
   * the other side can change it at its leisure.
   *
   * @param id which
   * @param by an administrator
   * @return the new secret
   */
  public NewWebhookSecret renewSecret(UUID id, Acting by) {
    return run(
        () -> {
          WebhookView webhook = rows.lock(id, by);
          String secret = newSecret();
          jdbc.sql(
                  """
                  update webhook
                     set former_sealed_secret = sealed_secret, former_until = ?, sealed_secret = ?,
                         secret_since = ?, version = version + 1
                   where id = ?
                  """)
              .params(
                  Timestamp.from(clock.instant().plus(FORMER_SECRET_COUNTS)),
                  secrets.seal(secret),
                  now(),
                  id)
              .update();
          trail.note(AdministrationEntry.What.WEBHOOK_SECRET_RENEWED, webhook.name(), by);
          return new NewWebhookSecret(secret, rows.byId(id, by.user()));
        });
  }

  /**
   * Lets events wait.
   *
   * @param id which
   * @param by an administrator
   * @throws RuleViolation 409 when it is paused already
   */
  public void pause(UUID id, Acting by) {
    run(
        () -> {
          WebhookView webhook = rows.lock(id, by);
          if (webhook.state() == WebhookView.State.PAUSED) {
            throw RuleViolation.conflict("webhook.paused-already");
          }
          jdbc.sql(
                  """
                  update webhook
                     set state = 'PAUSED', paused_at = ?, paused_by_failures = false, version = version + 1
                   where id = ?
                  """)
              .params(now(), id)
              .update();
          trail.note(AdministrationEntry.What.WEBHOOK_PAUSED, webhook.name(), by);
          return id;
        });
  }

  /**
   * Goes on; what waits is sent at once, in its order.
   *
   * @param id which
   * @param by an administrator
   * @throws RuleViolation 409 when it is not paused
   */
  public void resume(UUID id, Acting by) {
    run(
        () -> {
          WebhookView webhook = rows.lock(id, by);
          if (webhook.state() == WebhookView.State.ACTIVE) {
            throw RuleViolation.conflict("webhook.not-paused");
          }
          jdbc.sql(
                  """
                  update webhook
                     set state = 'ACTIVE', paused_at = null, paused_by_failures = false, version = version + 1
                   where id = ?
                  """)
              .param(id)
              .update();
          rows.startAnew(id);
          trail.note(AdministrationEntry.What.WEBHOOK_RESUMED, webhook.name(), by);
          return id;
        });
  }

  /**
   * Removes a webhook with everything that waits for it.
   *
   * @param id which
   * @param by an administrator
   */
  public void remove(UUID id, Acting by) {
    run(
        () -> {
          WebhookView webhook = rows.lock(id, by);
          jdbc.sql("delete from webhook where id = ?").param(id).update();
          trail.note(
              AdministrationEntry.What.WEBHOOK_REMOVED, webhook.name() + " " + webhook.url(), by);
          return id;
        });
  }

  private <T> T run(Supplier<T> deed) {
    return transaction.execute(status -> deed.get());
  }

  private record Checked(String name, String url, List<String> types) {

    private String named() {
      return name + " " + url;
    }
  }

  private Checked check(WebhookForm form, Faults faults) {
    String name = faults.requireText("name", form.name(), NAME_LENGTH);
    String url = faults.requireText("url", form.url(), URL_LENGTH);
    List<String> known = types();
    List<String> types = form.types().stream().map(String::valueOf).distinct().toList();
    types.stream()
        .filter(type -> !known.contains(type))
        .findFirst()
        .ifPresent(type -> faults.add("types", "webhook.unknown-type", type));
    faults.refuseIfAny();
    try {
      destinations.check(url);
    } catch (NotAllowed e) {
      faults.add("url", e.code());
    }
    faults.refuseIfAny();
    return new Checked(name, url, types);
  }

  private void requireRoomForOneMore(UUID committeeId) {
    int present =
        jdbc.sql("select count(*) from webhook where committee_id = ?")
            .param(committeeId)
            .query(Integer.class)
            .single();
    if (present >= MOST) {
      throw RuleViolation.conflict("webhook.too-many", MOST);
    }
  }

  private String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return MessageSignature.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
