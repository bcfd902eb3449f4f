package org.huiyin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Refusals.refusalOf;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huiyin.notification.NewWebhookSecret;
import org.huiyin.notification.WebhookDelivery;
import org.huiyin.notification.WebhookForm;
import org.huiyin.notification.WebhookView;
import org.huiyin.organisation.Role;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Test;

/** How administrators keep webhooks. */
class WebhooksTests extends WebhookTest {

  private String added(UUID department, boolean all, String name, String url, String... types) {
    return refusalOf(
        () ->
            webhooks.add(
                department,
                all,
                new WebhookForm(name, url, Arrays.asList(types)),
                administrator()));
  }

  @Test
  void everyFaultOfTheFormIsNamed() {
    UUID department = town.department(1).id();
    String url = receiver.url("/");
    assertThat(added(null, false, " ", "", "org.huiyin.nothing.v1"))
        .isEqualTo(
            "departmentId:webhook.department-or-all name:input.required url:input.required"
                + " types:webhook.unknown-type");
    assertThat(added(department, true, "a", url))
        .isEqualTo("departmentId:webhook.department-or-all");
    assertThat(added(department, false, "a", "https://10.0.0.1/"))
        .isEqualTo("url:webhook.url-internal");
    assertThat(added(department, false, "a", "https://[::1]/"))
        .isEqualTo("url:webhook.url-internal");
    assertThat(added(department, false, "a", "http://93.184.215.14/"))
        .isEqualTo("url:webhook.url-https-only");
    assertThat(added(department, false, "a", url, (String) null))
        .isEqualTo("types:webhook.unknown-type");
    assertThat(added(Town.foundedIn(jdbc).department(1).id(), false, "a", url))
        .isEqualTo("not-found");
    assertThat(webhooks.list(user())).isEmpty();
    assertThat(added(department, false, "a", url, webhooks.types().get(0))).isEqualTo("done");
    assertThat(webhooks.list(user()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.types()).containsExactly(webhooks.types().get(0));
              assertThat(one.departmentId()).isEqualTo(department);
              assertThat(one.state()).isEqualTo(WebhookView.State.ACTIVE);
            });
  }

  @Test
  void secretsAreSealedAndNeverShownAgain() {
    NewWebhookSecret endPoint = endPointOf(1, "/hook");
    assertThat(endPoint.secret()).startsWith("whsec_");
    String sealed =
        jdbc.sql("select sealed_secret from webhook where id = ?")
            .param(endPoint.webhook().id())
            .query(String.class)
            .single();
    assertThat(sealed).doesNotContain(endPoint.secret().substring(6));
    assertThat(webhooks.byId(endPoint.webhook().id(), user()).toString())
        .doesNotContain(endPoint.secret().substring(6), sealed);
  }

  @Test
  void whoSawAnotherVersionChangesNothing() {
    UUID id = endPointOf(1, "/hook").webhook().id();
    WebhookForm form = new WebhookForm("新名称", receiver.url("/new"), List.of());
    assertThat(refusalOf(() -> webhooks.change(id, form, administrator().havingSeen(7))))
        .isEqualTo("stale");
    webhooks.change(id, form, administrator().havingSeen(0));
    assertThat(webhooks.byId(id, user()).version()).isEqualTo(1);
    assertThat(webhooks.byId(id, user()).name()).isEqualTo("新名称");
  }

  @Test
  void stateChangesOnceAndASampleNeedsAnActiveOne() {
    UUID id = endPointOf(1, "/hook").webhook().id();
    assertThat(refusalOf(() -> webhooks.resume(id, administrator())))
        .isEqualTo("webhook.not-paused");
    webhooks.pause(id, administrator());
    assertThat(refusalOf(() -> webhooks.pause(id, administrator())))
        .isEqualTo("webhook.paused-already");
    assertThat(refusalOf(() -> deliveries.trySample(id, administrator())))
        .isEqualTo("webhook.paused");
    UUID event = happens(UUID.randomUUID(), 1);
    assertThat(deliveries.list(id, user(), WebhookDelivery.State.WAITING, null, 1).rows())
        .extracting(WebhookDelivery::eventId)
        .containsExactly(event);
    assertThat(deliveries.list(id, user(), WebhookDelivery.State.GIVEN_UP, null, 1).rows())
        .isEmpty();
    happens(UUID.randomUUID(), 1);
    String next = deliveries.list(id, user(), null, null, 1).next();
    assertThat(deliveries.list(id, user(), null, next, 1).rows())
        .extracting(WebhookDelivery::eventId)
        .containsExactly(event);
    assertThat(refusalOf(() -> deliveries.list(id, user(), null, "x", 1))).isEqualTo("not-found");
  }

  @Test
  void onlyAdministratorsKeepThem() {
    UUID id = endPointOf(1, "/hook").webhook().id();
    for (Role role : new Role[] {Role.COMMITTEE_STAFF, Role.AUDITOR}) {
      assertThat(refusalOf(() -> webhooks.remove(id, Town.at(town.official(role)))))
          .isEqualTo("forbidden");
    }
    assertThat(refusalOf(() -> webhooks.list(town.department(1).handler()))).isEqualTo("forbidden");
    assertThat(webhooks.list(town.official(Role.AUDITOR))).hasSize(1);
    Town elsewhere = Town.foundedIn(jdbc);
    assertThat(refusalOf(() -> webhooks.byId(id, elsewhere.official(Role.ADMIN))))
        .isEqualTo("not-found");
    assertThat(refusalOf(() -> webhooks.remove(id, Town.at(elsewhere.official(Role.ADMIN)))))
        .isEqualTo("not-found");
  }

  @Test
  void thereAreNotTooMany() {
    UUID id = endPointOf(1, "/hook").webhook().id();
    jdbc.sql(
            """
            insert into webhook (id, committee_id, name, url, sealed_secret, secret_since, created_at)
            select gen_random_uuid(), committee_id, name, url, sealed_secret, secret_since, created_at
              from webhook, generate_series(1, 49) where id = ?
            """)
        .param(id)
        .update();
    assertThat(added(town.department(1).id(), false, "51", receiver.url("/")))
        .isEqualTo("webhook.too-many");
    jdbc.sql("delete from webhook where committee_id = ?").param(town.committeeId()).update();
  }
}
