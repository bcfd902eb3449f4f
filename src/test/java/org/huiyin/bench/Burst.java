package org.huiyin.bench;

import static org.huiyin.testing.Town.at;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.handling.AssignmentOrder;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.ProposalImport;
import org.huiyin.proposal.ProposalImportReport;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.shared.WorkbookFile;
import org.huiyin.testing.Town;
import org.springframework.core.env.Environment;

/**
 * The days after a plenary: workbooks of proposals are imported, checked, filed and assigned one
 * after the other without a pause, while many people of the committee look at their lists.
 */
final class Burst {

  private static final int ROWS_EACH = 1_000;
  private static final int PEOPLE = 200;
  private static final int PER_SECOND = 20;
  private static final int AT_ONCE = 40;
  private static final int DEPARTMENTS = 5;
  private static final double PERCENT = 99;
  private static final double WITHIN_MS = 1_000;
  private static final List<String> PLACES = List.of("/tasks", "/workbench", "/proposals");

  private final Options options;
  private final Stage stage;
  private final Town town;

  Burst(Options options, Stage stage) {
    this.options = options;
    this.stage = stage;
    this.town = Town.foundedIn(stage.jdbc());
  }

  void measure(Results results) throws IOException, InterruptedException {
    List<Visitor> visitors = visitors();
    Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    AtomicBoolean over = new AtomicBoolean();
    double[] perSecond = new double[1];
    Thread batch =
        new Thread(
            () -> {
              try {
                perSecond[0] = work();
              } finally {
                over.set(true);
              }
            },
            "batch");
    batch.start();
    browse(visitors, nanos, over);
    batch.join();
    String size =
        "%,d proposals, %d people, %d pages/s"
            .formatted(options.burst(), visitors.size(), PER_SECOND);
    Durations pages = new Durations(nanos.stream().mapToLong(Long::longValue).toArray());
    results.add(
        Figure.lowerIsBetter("burst.page-p99", "ms")
            .ours(List.of(pages.percentile(PERCENT)))
            .size(size + ", %,d pages".formatted(pages.count()))
            .target(WITHIN_MS)
            .made());
    results.add(
        Figure.higherIsBetter("burst.proposals", "proposals/s")
            .ours(List.of(perSecond[0]))
            .size(size)
            .made());
  }

  private List<Visitor> visitors() throws IOException, InterruptedException {
    int port =
        stage
            .node()
            .bean(Environment.class)
            .getRequiredProperty("local.server.port", Integer.class);
    HttpClient http = HttpClient.newHttpClient();
    List<Visitor> visitors = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      String username =
          (i % 2 == 0
                  ? town.addPerson("clerk" + i, null, Role.COMMITTEE_STAFF)
                  : town.addPerson(
                      "handler" + i,
                      town.department(1 + i % DEPARTMENTS).id(),
                      Role.DEPARTMENT_HANDLER))
              .username();
      Visitor visitor = Visitor.signIn(http, port, username, "secret");
      open(visitor, i);
      visitors.add(visitor);
    }
    return visitors;
  }

  /** Every page is timed from when it was to be asked for, also when the server kept us waiting. */
  private static void browse(List<Visitor> visitors, Queue<Long> nanos, AtomicBoolean over)
      throws InterruptedException {
    Pace.keepUntil(
        PER_SECOND,
        number -> over.get(),
        AT_ONCE,
        (number, due) -> {
          open(visitors.get(number % visitors.size()), number / visitors.size());
          nanos.add(System.nanoTime() - due);
        });
  }

  private static void open(Visitor visitor, int number) {
    try {
      visitor.open(PLACES.get(number % PLACES.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Does everything and tells how many proposals went through in a second. */
  private double work() {
    Acting staff = at(town.official(Role.COMMITTEE_STAFF));
    Acting lead = at(town.official(Role.COMMITTEE_LEAD));
    Acting office = at(town.official(Role.TRANSMISSION_OFFICE));
    ReviewDesk review = stage.node().bean(ReviewDesk.class);
    AssignmentDesk assignment = stage.node().bean(AssignmentDesk.class);
    long begin = System.nanoTime();
    List<UUID> all = new ArrayList<>();
    for (int from = 0; from < options.burst(); from += ROWS_EACH) {
      all.addAll(imported(from, Math.min(options.burst(), from + ROWS_EACH), staff));
    }
    all.forEach(id -> review.pass(id, staff));
    all.forEach(id -> review.recommend(id, FilingDecision.file(), staff));
    all.forEach(id -> review.decide(id, FilingDecision.file(), lead));
    for (int i = 0; i < all.size(); i++) {
      UUID department = town.department(1 + i % DEPARTMENTS).id();
      assignment.assign(all.get(i), AssignmentOrder.toLead(department), office);
    }
    return all.size() * 1e9 / (System.nanoTime() - begin);
  }

  private List<UUID> imported(int from, int to, Acting staff) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.copyOf(ProposalImport.columns()));
    IntStream.range(from, to).mapToObj(Burst::row).forEach(rows::add);
    ProposalImportReport report =
        stage
            .node()
            .bean(ProposalImport.class)
            .importWorkbook(new WorkbookFile().sheet("提案", rows).open(), null, staff);
    if (report.imported().size() != to - from) {
      throw new IllegalStateException(report.faults().toString());
    }
    return report.imported().stream().map(ProposalImportReport.Row::proposalId).toList();
  }

  private static List<Object> row(int number) {
    return List.of(
        Integer.toString(number + 1),
        "关于完善第" + (number + 1) + "片区公共服务设施的建议",
        "个人",
        "大会",
        "社会",
        "M00" + (1 + number % 4),
        "",
        "片区内公共服务设施不足，群众反映集中。",
        "规划与建设不同步，部门之间缺少衔接。",
        "1. 编制设施建设计划。\n2. 定期公布进展。",
        "市第1局",
        "是");
  }
}
