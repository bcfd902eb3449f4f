package org.huiyin.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.Lights;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists look-backs: those of a campaign with its figures, those of a department. */
@Service
@Transactional(readOnly = true)
public class LookBackLists {

  private static final UUID LATEST = new UUID(-1L, -1L);
  private static final int MOST_CLOSED = 50;

  private static final String LINES =
      """
      select l.*, p.case_number, p.title, d.name as department_name, c.name as campaign_name,
             (select count(*) from look_back_promise x where x.look_back_id = l.id) as promises,
             (select count(*) from look_back_promise x
               where x.look_back_id = l.id and x.found = 'KEPT') as kept
        from look_back l
        join proposal p on p.id = l.proposal_id
        join department d on d.id = l.department_id
        join look_back_campaign c on c.id = l.campaign_id
       where
      """;

  private final JdbcClient jdbc;
  private final LookBacks lookBacks;
  private final Lights lights;
  private final Clock clock;

  LookBackLists(JdbcClient jdbc, LookBacks lookBacks, Lights lights, Clock clock) {
    this.jdbc = jdbc;
    this.lookBacks = lookBacks;
    this.lights = lights;
    this.clock = clock;
  }

  /**
   * Returns the look-backs of a campaign.
   *
   * @param campaignId the campaign
   * @param state where they stand; null for all
   * @param user who wants to see them
   * @param after key of the page before, null for the first page
   * @param size rows wanted
   * @return latest first
   * @throws RuleViolation 404 when there is none in the committee, 403 for people who have no part
   */
  public Page<LookBackLine> ofCampaign(
      UUID campaignId,
      @Nullable LookBackState state,
      CurrentUser user,
      @Nullable String after,
      int size) {
    UUID known = lookBacks.campaign(campaignId, user).id();
    return page("l.campaign_id = :owner", known, state, after, size, user);
  }

  /**
   * Returns the look-backs at what a department promised.
   *
   * @param user a person of the department
   * @param after key of the page before, null for the first page
   * @param size rows wanted
   * @return latest first
   * @throws RuleViolation 403 for people of no department
   */
  public Page<LookBackLine> ofDepartment(CurrentUser user, @Nullable String after, int size) {
    UUID departmentId = user.departmentId();
    if (departmentId == null) {
      throw RuleViolation.forbidden("forbidden");
    }
    return page("l.department_id = :owner", departmentId, null, after, size, user);
  }

  /**
   * Tells what a campaign found so far.
   *
   * @param campaignId the campaign
   * @param user who wants to know
   * @return the figures
   * @throws RuleViolation 404 when there is none in the committee, 403 for people who have no part
   */
  public CampaignSummary summary(UUID campaignId, CurrentUser user) {
    UUID known = lookBacks.campaign(campaignId, user).id();
    Map<String, Integer> promises = counts("promise", known);
    return new CampaignSummary(
        constants(counts("state", known), LookBackState.class),
        constants(counts("verdict", known), LookBackVerdict.class),
        constants(counts("picked_by", known), PickedBy.class),
        promises.values().stream().mapToInt(Integer::intValue).sum(),
        promises.entrySet().stream()
            .filter(each -> !each.getKey().isEmpty())
            .mapToInt(Map.Entry::getValue)
            .sum(),
        promises.getOrDefault("KEPT", 0),
        counts("reopened", known).getOrDefault("true", 0));
  }

  /**
   * Finds closed proposals to pick by hand.
   *
   * @param text part of the title or the case number; empty for the latest
   * @param user staff
   * @return latest closed first, at most 50
   * @throws RuleViolation 403 for others
   */
  public List<ClosedProposal> closed(@Nullable String text, CurrentUser user) {
    user.requireAny(Role.COMMITTEE_STAFF);
    String wanted = Texts.clean(text).replace("\0", "");
    return jdbc.sql(
            """
            select p.id, p.case_number as number, p.title, p.closed_on,
                   (select count(*) from commitment c
                     where c.proposal_id = p.id and c.state = 'OPEN') as open_promises
              from proposal p
             where p.committee_id = :committee and p.state = 'CLOSED'
               and (:wanted = '' or position(:wanted in p.title) > 0 or p.case_number = :wanted)
             order by p.closed_on desc, p.id desc limit :most
            """)
        .param("committee", user.committeeId())
        .param("wanted", wanted)
        .param("most", MOST_CLOSED)
        .query(ClosedProposal.class)
        .list();
  }

  private Page<LookBackLine> page(
      String owner,
      UUID ownerId,
      @Nullable LookBackState state,
      @Nullable String after,
      int size,
      CurrentUser user) {
    int wanted = Math.max(1, Math.min(size, Page.LARGEST_SIZE));
    Map<String, Object> values = new HashMap<>();
    values.put("owner", ownerId);
    values.put("before", after == null ? LATEST : key(after));
    String narrowed = "";
    if (state != null) {
      narrowed = " and l.state = :state";
      values.put("state", state.name());
    }
    List<LookBackLine> found =
        jdbc.sql(
                LINES
                    + owner
                    + narrowed
                    + " and l.id < :before order by l.id desc limit "
                    + (wanted + 1))
            .params(values)
            .query((row, number) -> line(row, user.committeeId()))
            .list();
    return Page.of(found, wanted, line -> line.id().toString());
  }

  private Map<String, Integer> counts(String what, UUID campaignId) {
    String sql =
        switch (what) {
          case "promise" ->
              """
              select coalesce(x.found, '') as name, count(*)::int as number
                from look_back l join look_back_promise x on x.look_back_id = l.id
               where l.campaign_id = ? group by 1
              """;
          case "verdict" ->
              """
              select verdict as name, count(*)::int as number from look_back
               where campaign_id = ? and state = 'CONCLUDED' group by 1
              """;
          case "reopened" ->
              """
              select reopened::text as name, count(distinct proposal_id)::int as number
                from look_back where campaign_id = ? group by 1
              """;
          case "state" ->
              """
              select state as name, count(*)::int as number from look_back
               where campaign_id = ? group by 1
              """;
          default ->
              """
              select picked_by as name, count(*)::int as number from look_back
               where campaign_id = ? group by 1
              """;
        };
    Map<String, Integer> counts = new HashMap<>();
    jdbc.sql(sql)
        .param(campaignId)
        .query(
            row -> {
              counts.put(row.getString("name"), row.getInt("number"));
            });
    return counts;
  }

  private static <E extends Enum<E>> Map<E, Integer> constants(
      Map<String, Integer> counts, Class<E> type) {
    Map<E, Integer> named = new EnumMap<>(type);
    counts.forEach((name, number) -> named.put(Enum.valueOf(type, name), number));
    return named;
  }

  private LookBackLine line(ResultSet row, UUID committeeId) throws SQLException {
    LookBackState state = LookBackState.valueOf(row.getString("state"));
    LocalDate dueOn = row.getObject("due_day", LocalDate.class);
    String verdict = row.getString("verdict");
    return new LookBackLine(
        row.getObject("id", UUID.class),
        row.getObject("proposal_id", UUID.class),
        row.getString("case_number"),
        row.getString("title"),
        row.getString("department_name"),
        row.getString("campaign_name"),
        PickedBy.valueOf(row.getString("picked_by")),
        state,
        dueOn,
        state.isOpen() ? lights.lightOf(dueOn, LocalDate.now(clock), committeeId) : Light.NONE,
        verdict == null ? null : LookBackVerdict.valueOf(verdict),
        row.getBoolean("reopened"),
        row.getInt("kept"),
        row.getInt("promises"));
  }

  private static UUID key(String after) {
    try {
      return UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw RuleViolation.invalid("input.not-one-of");
    }
  }
}
