package org.huiyin.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.bench.Stage;
import org.huiyin.operations.Reconciliations;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.Origin;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.ProposalDraft;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small set is like a large one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DataSetTests {

  private static final DataSet SET = DataSet.of(400, 200, 7);

  private static final Set<String> ACTED_AGAIN =
      Set.of(
          "closed, class A",
          "closed with a merged one",
          "looked back at",
          "supervised by a leader",
          "up to CHECK_SUBMISSION",
          "to be claimed by three",
          "handled with a draft",
          "long overdue",
          "to be rated by three",
          "verdict disputed");

  @TempDir private static Path folder;
  private static Stage stage;
  private static Theatre.Repertoire acted;
  private static DataSet.Written written;

  @BeforeAll
  static void write() throws Exception {
    stage = new Stage(folder);
    acted = SET.act(stage);
    written = SET.into(stage, acted, System.nanoTime());
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  private static JdbcClient jdbc() {
    return stage.jdbc();
  }

  private static <T> T desk(Class<T> type) {
    return stage.node().bean(type);
  }

  /** Before anything else happens to the set. */
  @Test
  @Order(1)
  void hasAsManyProposalsAndOpenItemsAsWereAskedForAndNothingElse() {
    assertThat(count("proposal")).isEqualTo(SET.proposals());
    assertThat(count("work_item where state = 'OPEN'")).isEqualTo(SET.openItems());
    assertThat(count("committee where code not like 'b%'")).isZero();
    assertThat(written.openItems()).isEqualTo(SET.openItems());
  }

  private static long count(String what) {
    return jdbc().sql("select count(*) from " + what).query(Long.class).single();
  }

  @Test
  @Order(2)
  void reconciliationFindsNothing() {
    desk(Reconciliations.class).runNightly();
    assertThat(
            jdbc()
                .sql("select discrepancy || ' ' || subject from reconciliation_finding")
                .query(String.class)
                .list())
        .isEmpty();
    assertThat(jdbc().sql("select count(*) from reconciliation").query(Long.class).single())
        .isOne();
  }

  @Test
  @Order(3)
  void whoeverHasAStepOnTheListCanDoIt() {
    Deeds deeds = new Deeds(stage.node().context());
    Set<UUID> some = new LinkedHashSet<>();
    for (Step step : Step.values()) {
      List<UUID> waiting = waitingFor(step);
      assertThat(waiting).as("%s", step).isNotEmpty();
      some.addAll(waiting);
    }
    some.forEach(id -> carryToTheEnd(deeds, id));
  }

  private static List<UUID> waitingFor(Step step) {
    return jdbc()
        .sql(
            """
            select distinct w.proposal_id from work_item w join committee c on c.id = w.committee_id
             where w.state = 'OPEN' and w.step = ? and c.code like 'b%' order by 1 limit 2
            """)
        .param(step.name())
        .query(UUID.class)
        .list();
  }

  private static void carryToTheEnd(Deeds deeds, UUID id) {
    List<WorkItem> waiting = desk(WorkItems.class).openOf(id);
    for (int i = 0; !waiting.isEmpty() && i < 60; i++) {
      deeds.act(
          waiting.stream()
              .min(
                  Comparator.comparing((WorkItem item) -> item.step() != Step.ANSWER_INVITATION)
                      .thenComparing(WorkItem::step))
              .orElseThrow());
      waiting = desk(WorkItems.class).openOf(id);
    }
    assertThat(waiting).isEmpty();
    assertThat(desk(Proposals.class).byId(id).state().name()).isEqualTo("CLOSED");
    assertThat(
            jdbc()
                .sql(
                    """
                    select count(*) from act_ru_execution where business_key_ = :id or business_key_ in (
                      select id::text from assignment where proposal_id = :id::uuid)
                    """)
                .param("id", id.toString())
                .query(Long.class)
                .single())
        .as("processes")
        .isZero();
  }

  @Test
  @Order(4)
  void numbersGoOnWithoutAGap() {
    UUID committee =
        jdbc().sql("select id from committee where code = 'b0002'").query(UUID.class).single();
    Deeds deeds = new Deeds(stage.node().context());
    ProposalView filed = null;
    for (int i = 0; i < 2; i++) {
      UUID id = draft(deeds, committee);
      while (desk(Proposals.class).byId(id).caseNumber() == null) {
        deeds.act(desk(WorkItems.class).openOf(id).get(0));
      }
      filed = desk(Proposals.class).byId(id);
    }
    List<Integer> numbers =
        jdbc()
            .sql(
                "select case_no from proposal where session_id = ? and case_no is not null order by"
                    + " 1")
            .param(filed.sessionId())
            .query(Integer.class)
            .list();
    assertThat(numbers)
        .hasSizeGreaterThan(2)
        .isEqualTo(
            java.util.stream.IntStream.rangeClosed(1, numbers.size())
                .boxed()
                .collect(Collectors.toList()));
    assertThat(filed.caseNumber()).isEqualTo("第%04d号".formatted(numbers.size()));
  }

  private static UUID draft(Deeds deeds, UUID committee) {
    UUID member =
        jdbc()
            .sql(
                "select person_id from person_role r join person p on p.id = r.person_id where"
                    + " committee_id = ? and role = ? limit 1")
            .params(committee, Role.PROPOSER.name())
            .query(UUID.class)
            .single();
    return desk(ProposalDesk.class)
        .draft(
            new ProposalDraft(
                null,
                ProposalKind.INDIVIDUAL,
                null,
                Origin.ORDINARY,
                "关于增设公交站点的建议",
                Category.SOCIETY,
                "背景",
                "分析",
                List.of("建议"),
                List.of(),
                true,
                List.of()),
            Deeds.at(deeds.user(member)));
  }

  @Test
  @Order(5)
  void sameSeedGivesTheSameRows() throws Exception {
    Theatre.Repertoire again =
        new Theatre(stage).act(scene -> ACTED_AGAIN.contains(scene.name()), 1);
    List<Template> before =
        acted.templates().stream().filter(one -> ACTED_AGAIN.contains(one.name())).toList();
    assertThat(before).hasSameSizeAs(ACTED_AGAIN);
    assertThat(SET.digest(again.templates())).isEqualTo(SET.digest(before));
  }

  @Test
  @Order(6)
  void anotherSeedGivesOtherRows() {
    DataSet other = DataSet.of(SET.proposals(), SET.openItems(), SET.seed() + 1);
    assertThat(other.digest(acted.templates()).lines().toList())
        .doesNotContainAnyElementsOf(SET.digest(acted.templates()).lines().toList());
  }
}
