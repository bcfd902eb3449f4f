package org.huiyin.web.api;

import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.handling.ContactForm;
import org.huiyin.handling.ContactMode;
import org.huiyin.handling.ContactPhase;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.ResultClass;
import org.huiyin.lookback.CampaignForm;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.lookback.LookBacks;
import org.huiyin.notification.WebhookDeliveries;
import org.huiyin.notification.WebhookForm;
import org.huiyin.notification.Webhooks;
import org.huiyin.organisation.AccessTokens;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.SystemAccountForm;
import org.huiyin.organisation.SystemAccounts;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.shared.Step;
import org.huiyin.supervision.DemandForm;
import org.huiyin.supervision.OpenSupervision;
import org.huiyin.supervision.SupervisionCause;
import org.huiyin.supervision.SupervisionDesk;
import org.huiyin.supervision.SupervisionLevel;
import org.huiyin.supervision.Supervisions;
import org.huiyin.tasklist.SavedViews;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemFilter;
import org.huiyin.tasklist.WorkItemList;
import org.huiyin.tasklist.WorkItemSort;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.testing.Life;
import org.huiyin.testing.Town;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One thing of every kind that an address can name, all in one committee. */
final class Matter {

  /** What an address can name. */
  enum Thing {
    PROPOSAL,
    DRAFT,
    INVITATION,
    ASSIGNMENT,
    REPLIED_ASSIGNMENT,
    CONTACT,
    EXTENSION,
    RATING,
    SUPERVISION,
    DEMAND,
    CAMPAIGN,
    LOOK_BACK,
    TASK,
    SAVED_VIEW,
    NOTICE,
    TOKEN,
    SYSTEM,
    WEBHOOK,
    WEBHOOK_DELIVERY,
    COMMITTEE,
    DEPARTMENT,
    PERSON
  }

  private final Map<Thing, UUID> ids = new EnumMap<>(Thing.class);
  private final ApplicationContext context;
  private final Town town;

  Matter(ApplicationContext context, Town town, Life life) {
    this.context = context;
    this.town = town;
    UUID proposal = life.assigned();
    life.claim(proposal, 1);
    UUID assignment = life.assignment(proposal, 1).id();
    ids.put(Thing.PROPOSAL, proposal);
    ids.put(Thing.ASSIGNMENT, assignment);
    handle(assignment);
    invite(life.draftedJointly());
    UUID replied = life.replied(ResultClass.A);
    ids.put(Thing.REPLIED_ASSIGNMENT, life.assignment(replied, 1).id());
    ids.put(Thing.RATING, life.ratings(replied).get(0).id());
    supervise(proposal);
    lookBackAt(life.closed(ResultClass.B));
    ids.put(
        Thing.TASK,
        desk(WorkItems.class).openOf(proposal).stream()
            .filter(item -> item.step() == Step.DRAFT_REPLY)
            .map(WorkItem::id)
            .findFirst()
            .orElseThrow());
    ids.put(
        Thing.SAVED_VIEW,
        desk(SavedViews.class)
            .save(
                "逾期",
                null,
                WorkItemList.OPEN,
                WorkItemFilter.NONE,
                WorkItemSort.DUE,
                at(town.department(1).handler())));
    notice(proposal);
    ids.put(
        Thing.TOKEN,
        desk(AccessTokens.class).issue("matrix", null, at(town.member(1))).token().id());
    ids.put(
        Thing.SYSTEM,
        desk(SystemAccounts.class)
            .add(
                new SystemAccountForm(
                    "oa-" + town.committeeId(), "办公系统", town.department(1).id(), false),
                at(town.official(Role.ADMIN)))
            .account()
            .id());
    webhook();
    ids.put(Thing.COMMITTEE, town.committeeId());
    ids.put(Thing.DEPARTMENT, town.department(1).id());
    ids.put(Thing.PERSON, town.member(1).personId());
  }

  private <T> T desk(Class<T> type) {
    return context.getBean(type);
  }

  Town town() {
    return town;
  }

  UUID id(Thing thing) {
    return ids.get(thing);
  }

  private void handle(UUID assignment) {
    CurrentUser handler = town.department(1).handler();
    ids.put(
        Thing.CONTACT,
        desk(HandlingDesk.class)
            .recordContact(
                assignment,
                new ContactForm(
                    ContactMode.TELEPHONE,
                    ContactPhase.DURING,
                    LocalDate.of(2026, 3, 2),
                    "",
                    "张三",
                    "沟通"),
                at(handler)));
    ids.put(
        Thing.EXTENSION,
        desk(HandlingDesk.class)
            .requestExtension(assignment, LocalDate.of(2026, 7, 1), "需实地测量", at(handler)));
  }

  private void invite(UUID draft) {
    ids.put(Thing.DRAFT, draft);
    ids.put(
        Thing.INVITATION,
        desk(ProposalDesk.class)
            .inviteCoSigner(draft, town.member(2).personId(), null, at(town.member(1))));
  }

  private void supervise(UUID proposal) {
    UUID supervision =
        desk(SupervisionDesk.class)
            .open(
                new OpenSupervision(
                    proposal,
                    town.department(1).id(),
                    SupervisionCause.REPEATED,
                    SupervisionLevel.STAFF,
                    null,
                    List.of(new DemandForm("说明进度", LocalDate.of(2026, 4, 1)))),
                at(town.official(Role.COMMITTEE_STAFF)));
    ids.put(Thing.SUPERVISION, supervision);
    ids.put(Thing.DEMAND, desk(Supervisions.class).byId(supervision).demands().get(0).id());
  }

  private void lookBackAt(UUID closed) {
    CurrentUser staff = town.official(Role.COMMITTEE_STAFF);
    UUID campaign =
        desk(LookBackDesk.class)
            .openCampaign(
                new CampaignForm(
                    town.committeeId(), "回头看", null, null, false, 0, 1, List.of(closed)),
                at(staff));
    ids.put(Thing.CAMPAIGN, campaign);
    ids.put(
        Thing.LOOK_BACK,
        desk(LookBacks.class).ofCampaign(campaign, staff, null, 1).rows().get(0).id());
  }

  /** One that is paused, so that nothing is sent anywhere. */
  private void webhook() {
    Acting administrator = at(town.official(Role.ADMIN));
    UUID id =
        desk(Webhooks.class)
            .add(
                town.department(1).id(),
                false,
                new WebhookForm("办公系统", "https://127.0.0.1:65000/", List.of()),
                administrator)
            .webhook()
            .id();
    ids.put(Thing.WEBHOOK, id);
    ids.put(Thing.WEBHOOK_DELIVERY, desk(WebhookDeliveries.class).trySample(id, administrator));
    desk(Webhooks.class).pause(id, administrator);
  }

  private void notice(UUID proposal) {
    UUID id = UUID.randomUUID();
    desk(JdbcClient.class)
        .sql(
            """
            insert into notice (id, event_id, department_id, proposal_id, event_type, text,
                                arguments, occurred_at, received_at)
            values (?, ?, ?, ?, 'DepartmentAssigned', 'notice', '[]', now(), now())
            """)
        .params(id, UUID.randomUUID(), town.department(1).id(), proposal)
        .update();
    ids.put(Thing.NOTICE, id);
  }
}
