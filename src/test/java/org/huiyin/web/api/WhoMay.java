package org.huiyin.web.api;

import static org.huiyin.web.api.Actor.ADMIN;
import static org.huiyin.web.api.Actor.APPROVER;
import static org.huiyin.web.api.Actor.AUDITOR;
import static org.huiyin.web.api.Actor.CO_SIGNER;
import static org.huiyin.web.api.Actor.HANDLER;
import static org.huiyin.web.api.Actor.LEAD;
import static org.huiyin.web.api.Actor.LEADER;
import static org.huiyin.web.api.Actor.MEMBER;
import static org.huiyin.web.api.Actor.OFFICE;
import static org.huiyin.web.api.Actor.OTHER_APPROVER;
import static org.huiyin.web.api.Actor.OTHER_HANDLER;
import static org.huiyin.web.api.Actor.PROPOSER;
import static org.huiyin.web.api.Actor.STAFF;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.huiyin.web.api.Matter.Thing;

/** Every route of the API, what it is about, and who may: the one place to read it. */
final class WhoMay {

  /**
   * A row of the table.
   *
   * @param thing what {@code {id}} names; null for routes without one
   * @param query what to add to the address
   * @param body a body that is not faulty in itself; null for none
   * @param actors who may
   */
  record Row(Thing thing, String query, String body, Set<Actor> actors) {}

  private static final Actor[] EVERYBODY = Actor.values();
  private static final Actor[] COMMITTEE = {STAFF, LEAD, OFFICE, LEADER, ADMIN, AUDITOR};
  private static final Actor[] DEPARTMENTS = {HANDLER, APPROVER, OTHER_HANDLER, OTHER_APPROVER};

  /** Who may see what was submitted and assigned to the department. */
  private static final Actor[] SEEING = and(COMMITTEE, PROPOSER, HANDLER, APPROVER);

  private static final String REASON = "{'reason': '理由'}";
  private static final String FILE = "{'outcome': 'FILE'}";
  private static final String FORM = "{'kind': 'INDIVIDUAL', 'origin': 'ORDINARY', 'title': '题'}";
  private static final String ANYBODY = "00000000-0000-0000-0000-000000000001";
  private static final String WORKBOOK = "no workbook";

  private final Map<String, Row> rows = new LinkedHashMap<>();

  private WhoMay() {
    proposals();
    handling();
    aftercare();
    others();
  }

  static Map<String, Row> table() {
    return new WhoMay().rows;
  }

  private void proposals() {
    get("/proposals", EVERYBODY);
    post("/proposals", null, FORM, PROPOSER, CO_SIGNER, MEMBER);
    about(Thing.PROPOSAL, "/proposals/{id}", SEEING);
    put("/proposals/{id}", Thing.PROPOSAL, FORM, PROPOSER);
    about(Thing.PROPOSAL, "/proposals/{id}/signers", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/merged", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/timeline", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/tasks", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/position", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/handling", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/ratings", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/consultations", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/supervisions", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/reminders", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/look-backs", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/reviews", SEEING);
    about(Thing.PROPOSAL, "/proposals/{id}/events", ADMIN, AUDITOR);
    row("GET", "/proposals/{id}/advice", Thing.PROPOSAL, "?finding=SECRET", null, STAFF, LEAD);
    post("/proposals/{id}/submit", Thing.PROPOSAL, null, PROPOSER);
    post("/proposals/{id}/resubmit", Thing.PROPOSAL, null, PROPOSER);
    post("/proposals/{id}/discard", Thing.DRAFT, null, PROPOSER);
    post("/proposals/{id}/withdraw", Thing.PROPOSAL, REASON, PROPOSER);
    post("/proposals/{id}/invitations", Thing.DRAFT, "{'personId': '" + ANYBODY + "'}", PROPOSER);
    post("/invitations/{id}/accept", Thing.INVITATION, null, CO_SIGNER);
    post("/invitations/{id}/refuse", Thing.INVITATION, null, CO_SIGNER);
    post("/proposals/{id}/check/pass", Thing.PROPOSAL, null, STAFF);
    post("/proposals/{id}/check/return", Thing.PROPOSAL, REASON, STAFF);
    post("/proposals/{id}/recommendation", Thing.PROPOSAL, FILE, STAFF);
    post("/proposals/{id}/decision", Thing.PROPOSAL, FILE, LEAD);
    post("/proposals/{id}/reconsider", Thing.PROPOSAL, REASON, LEAD);
    post("/proposals/{id}/merge/undo", Thing.PROPOSAL, REASON, STAFF, LEAD);
    post("/proposals/{id}/key", Thing.PROPOSAL, "{}", LEAD);
    post("/proposals/{id}/archive", Thing.PROPOSAL, null, STAFF, LEAD);
  }

  private void handling() {
    post("/proposals/{id}/assignment", Thing.PROPOSAL, "{}", OFFICE);
    post(
        "/proposals/{id}/departments",
        Thing.PROPOSAL,
        "{'departmentId': 'DEPARTMENT', 'role': 'CO'}",
        OFFICE);
    get("/further-departments", OFFICE);
    get("/assignments", DEPARTMENTS);
    about(Thing.ASSIGNMENT, "/assignments/{id}", and(COMMITTEE, HANDLER, APPROVER));
    post("/assignments/{id}/claim", Thing.ASSIGNMENT, null, HANDLER);
    post("/assignments/{id}/return", Thing.ASSIGNMENT, REASON, HANDLER);
    post("/assignments/{id}/plan", Thing.ASSIGNMENT, "{'measures': '方案'}", HANDLER);
    post(
        "/assignments/{id}/further-department",
        Thing.ASSIGNMENT,
        "{'departmentId': 'DEPARTMENT', 'reason': '理由'}",
        HANDLER);
    post(
        "/assignments/{id}/extension",
        Thing.ASSIGNMENT,
        "{'until': '2026-08-01', 'reason': '理由'}",
        HANDLER);
    post("/assignments/{id}/co-opinion", Thing.ASSIGNMENT, "{'text': '意见'}", HANDLER);
    post(
        "/assignments/{id}/contacts",
        Thing.ASSIGNMENT,
        "{'mode': 'LETTER', 'phase': 'BEFORE', 'heldOn': '2026-03-02', 'participants': '甲',"
            + " 'summary': '乙'}",
        HANDLER);
    post("/contacts/{id}/confirm", Thing.CONTACT, "{}", PROPOSER);
    post("/contacts/{id}/dispute", Thing.CONTACT, "{'comment': '未联系'}", PROPOSER);
    about(Thing.REPLIED_ASSIGNMENT, "/assignments/{id}/reply", SEEING);
    put("/assignments/{id}/reply", Thing.ASSIGNMENT, "{'opening': '收悉'}", HANDLER);
    post("/assignments/{id}/reply/submit", Thing.ASSIGNMENT, null, HANDLER);
    post("/assignments/{id}/reply/approve", Thing.ASSIGNMENT, null, APPROVER);
    post("/assignments/{id}/reply/reject", Thing.ASSIGNMENT, REASON, APPROVER);
    post(
        "/assignments/{id}/return-ruling",
        Thing.ASSIGNMENT,
        "{'uphold': false, 'reason': '理由'}",
        OFFICE);
    post("/assignments/{id}/audit/pass", Thing.ASSIGNMENT, "{}", OFFICE);
    post("/assignments/{id}/audit/send-back", Thing.ASSIGNMENT, REASON, OFFICE);
    post("/extensions/{id}/grant", Thing.EXTENSION, "{}", OFFICE);
    post("/extensions/{id}/refuse", Thing.EXTENSION, REASON, OFFICE);
    row("GET", "/commitments", null, "?from=2026-01-01&to=2026-12-31", null, COMMITTEE);
    get("/commitments/open", DEPARTMENTS);
  }

  private void aftercare() {
    about(Thing.RATING, "/ratings/{id}", PROPOSER, STAFF, LEAD, LEADER, AUDITOR);
    about(Thing.RATING, "/ratings/{id}/history", PROPOSER, STAFF, LEAD, LEADER, AUDITOR);
    post(
        "/ratings/{id}",
        Thing.RATING,
        "{'attitude': 'SATISFIED', 'result': 'SATISFIED'}",
        PROPOSER);
    post(
        "/proposals/{id}/consultation",
        Thing.PROPOSAL,
        "{'heldOn': '2026-03-02', 'participants': '三方', 'minutes': '纪要', 'outcome': 'AGREED'}",
        STAFF);
    post(
        "/proposals/{id}/supervisions",
        Thing.PROPOSAL,
        "{'departmentId': 'DEPARTMENT', 'cause': 'OVERDUE', 'level': 'STAFF'}",
        STAFF,
        LEAD,
        LEADER);
    get("/supervisions", and(COMMITTEE, DEPARTMENTS));
    about(Thing.SUPERVISION, "/supervisions/{id}", SEEING);
    post("/supervisions/{id}/order", Thing.SUPERVISION, "{'demands': [{'text': '要求'}]}", STAFF);
    post("/supervisions/{id}/answer", Thing.SUPERVISION, "{'answers': []}", HANDLER);
    post("/supervisions/{id}/write-off", Thing.SUPERVISION, null, STAFF);
    post("/supervisions/{id}/demands/{demandId}/write-off", Thing.SUPERVISION, null, STAFF);
    post("/supervisions/{id}/continue", Thing.SUPERVISION, REASON, STAFF);
    post(
        "/supervisions/{id}/escalate",
        Thing.SUPERVISION,
        "{'leaderId': '" + ANYBODY + "', 'reason': '理由'}",
        STAFF,
        LEAD,
        LEADER);
    post("/supervisions/{id}/cancel", Thing.SUPERVISION, REASON, STAFF, LEAD, LEADER);
    get("/look-backs", COMMITTEE);
    post("/look-backs", null, "{'name': '回头看'}", STAFF);
    post("/look-backs/preview", null, "{}", STAFF);
    about(Thing.CAMPAIGN, "/look-backs/{id}", COMMITTEE);
    about(Thing.CAMPAIGN, "/look-backs/{id}/items", COMMITTEE);
    post("/look-backs/{id}/stop", Thing.CAMPAIGN, REASON, STAFF);
    get("/look-backs/items", DEPARTMENTS);
    about(Thing.LOOK_BACK, "/look-backs/items/{id}", SEEING);
    about(Thing.LOOK_BACK, "/look-backs/items/{id}/reports", SEEING);
    post("/look-backs/items/{id}/report", Thing.LOOK_BACK, "{'summary': '总述'}", HANDLER);
    post("/look-backs/items/{id}/more", Thing.LOOK_BACK, REASON, STAFF);
    post("/look-backs/items/{id}/verify", Thing.LOOK_BACK, "{'verdict': 'KEPT'}", STAFF);
    post("/look-backs/items/{id}/confirm", Thing.LOOK_BACK, null, PROPOSER);
    post("/look-backs/items/{id}/dispute", Thing.LOOK_BACK, "{'comment': '不属实'}", PROPOSER);
    post("/look-backs/items/{id}/resolve", Thing.LOOK_BACK, REASON, LEAD);
  }

  private void others() {
    get("/tasks", EVERYBODY);
    get("/tasks/counts", EVERYBODY);
    about(Thing.TASK, "/tasks/{id}", HANDLER);
    about(Thing.TASK, "/tasks/{id}/colleagues", HANDLER);
    post("/tasks/{id}/claim", Thing.TASK, null, HANDLER);
    post("/tasks/{id}/give-back", Thing.TASK, null, HANDLER);
    post("/tasks/{id}/hand-over", Thing.TASK, "{'personId': '" + ANYBODY + "'}", HANDLER);
    get("/tasks/views", EVERYBODY);
    post("/tasks/views", null, "{'name': '视图'}", EVERYBODY);
    put("/tasks/views/{id}", Thing.SAVED_VIEW, "{'name': '视图'}", HANDLER);
    post("/tasks/views/{id}/remove", Thing.SAVED_VIEW, null, HANDLER);
    get("/notices", EVERYBODY);
    get("/notices/unread", EVERYBODY);
    get("/notice-preferences", EVERYBODY);
    put(
        "/notice-preferences",
        null,
        "{'mail': {'PROGRESS': 'DIGEST'}, 'language': 'zh', 'quietFrom': 21, 'quietUntil': 7,"
            + " 'digestHour': 8}",
        EVERYBODY);
    post("/notices/{id}/read", Thing.NOTICE, null, HANDLER, APPROVER);
    post("/notices/read-all", null, "{'upTo': '" + ANYBODY + "'}", EVERYBODY);
    post("/imports/proposals", null, WORKBOOK, STAFF);
    post("/imports/organisation", null, WORKBOOK, ADMIN);
    get("/me", EVERYBODY);
    get("/committees", EVERYBODY);
    about(Thing.COMMITTEE, "/committees/{id}", EVERYBODY);
    get("/sessions", EVERYBODY);
    get("/sessions/current", EVERYBODY);
    get("/sectors", EVERYBODY);
    get("/departments", EVERYBODY);
    about(Thing.DEPARTMENT, "/departments/{id}", EVERYBODY);
    get("/bodies", EVERYBODY);
    get("/members", EVERYBODY);
    row("GET", "/people", null, "?role=SUPERVISOR", null, EVERYBODY);
    get("/figures", COMMITTEE);
    get("/access-tokens", EVERYBODY);
    post("/access-tokens", null, "{'name': '报表'}", EVERYBODY);
    post("/access-tokens/{id}/revoke", Thing.TOKEN, null, PROPOSER, ADMIN);
    get("/system-accounts", ADMIN, AUDITOR);
    post("/system-accounts", null, "{'name': '办公系统'}", ADMIN);
    about(Thing.SYSTEM, "/system-accounts/{id}", ADMIN, AUDITOR);
    about(Thing.SYSTEM, "/system-accounts/{id}/tokens", ADMIN, AUDITOR);
    about(Thing.SYSTEM, "/system-accounts/{id}/commands", ADMIN, AUDITOR);
    post("/system-accounts/{id}/secret", Thing.SYSTEM, null, ADMIN);
    post("/system-accounts/{id}/tokens", Thing.SYSTEM, "{'name': '接口'}", ADMIN);
    post("/system-accounts/{id}/close", Thing.SYSTEM, null, ADMIN);
    post("/system-accounts/{id}/reopen", Thing.SYSTEM, null, ADMIN);
    webhooks();
  }

  private void webhooks() {
    String form = "{'name': '办公系统', 'url': 'https://127.0.0.1:65000/'}";
    get("/webhooks", ADMIN, AUDITOR);
    post("/webhooks", null, "{'name': '办公系统'}", ADMIN);
    about(Thing.WEBHOOK, "/webhooks/{id}", ADMIN, AUDITOR);
    put("/webhooks/{id}", Thing.WEBHOOK, form, ADMIN);
    post("/webhooks/{id}/secret", Thing.WEBHOOK, null, ADMIN);
    post("/webhooks/{id}/pause", Thing.WEBHOOK, null, ADMIN);
    post("/webhooks/{id}/resume", Thing.WEBHOOK, null, ADMIN);
    post("/webhooks/{id}/remove", Thing.WEBHOOK, null, ADMIN);
    post("/webhooks/{id}/sample", Thing.WEBHOOK, null, ADMIN);
    about(Thing.WEBHOOK, "/webhooks/{id}/deliveries", ADMIN, AUDITOR);
    post("/webhooks/{id}/redeliver", Thing.WEBHOOK, null, ADMIN);
    about(Thing.WEBHOOK_DELIVERY, "/webhooks/deliveries/{id}", ADMIN, AUDITOR);
    post("/webhooks/deliveries/{id}/redeliver", Thing.WEBHOOK_DELIVERY, null, ADMIN);
  }

  private void get(String path, Actor... actors) {
    row("GET", path, null, "", null, actors);
  }

  private void about(Thing thing, String path, Actor... actors) {
    row("GET", path, thing, "", null, actors);
  }

  private void post(String path, Thing thing, String body, Actor... actors) {
    row("POST", path, thing, "", body, actors);
  }

  private void put(String path, Thing thing, String body, Actor... actors) {
    row("PUT", path, thing, "", body, actors);
  }

  private void row(
      String method, String path, Thing thing, String query, String body, Actor... actors) {
    Set<Actor> may = EnumSet.noneOf(Actor.class);
    may.addAll(Arrays.asList(actors));
    String json = body == null ? null : body.replace('\'', '"');
    if (rows.put(method + " " + path, new Row(thing, query, json, may)) != null) {
      throw new IllegalStateException("twice in the table: " + method + " " + path);
    }
  }

  private static Actor[] and(Actor[] some, Actor... more) {
    Actor[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
