package org.huiyin.web.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.BatchResult;
import org.huiyin.shared.RuleViolation;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemBatch;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.web.page.LocalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One deed for many tasks: what it will do, that it is wanted, and what became of each task. */
@Controller
class BatchController {

  private static final String PAGE = TaskQuery.LIST + "/batch";
  private static final String RESULTS = PAGE + "/results";
  private static final String REPORT = BatchReport.class.getName();

  private final WorkItems items;
  private final WorkItemBatch batch;
  private final Map<String, BatchDeed> deeds = new TreeMap<>();

  BatchController(WorkItems items, WorkItemBatch batch, List<BatchDeed> deeds) {
    this.items = items;
    this.batch = batch;
    for (BatchDeed deed : deeds) {
      if (this.deeds.put(deed.key(), deed) != null) {
        throw new IllegalStateException("two deeds called " + deed.key());
      }
    }
  }

  /**
   * A task of the preview.
   *
   * @param item the task
   * @param refusal why it will not be done; null when it will
   */
  public record Foreseen(WorkItem item, @Nullable BatchResult refusal) {}

  @GetMapping(PAGE)
  String preview(
      @RequestParam(required = false, defaultValue = "") String deed,
      @RequestParam(name = "id", required = false) @Nullable List<UUID> ids,
      @RequestParam Map<String, String> given,
      CurrentUser user,
      Acting by,
      Model model) {
    BatchDeed wanted = deedNamed(deed);
    List<UUID> chosen = ids == null ? List.of() : ids;
    if (chosen.isEmpty()) {
      throw RuleViolation.invalid("work-item.none-chosen");
    }
    List<WorkItem> found = items.byIds(chosen, user);
    boolean answered = wanted.isAnswered(given);
    List<Foreseen> foreseen = answered ? foreseen(wanted, found, given, by) : List.of();
    long refused = foreseen.stream().filter(each -> each.refusal() != null).count();
    model.addAttribute("deed", deed);
    model.addAttribute("question", wanted.question());
    model.addAttribute("answered", answered);
    model.addAttribute("given", given);
    model.addAttribute("words", answered ? wanted.words(given) : List.of());
    model.addAttribute("items", found);
    model.addAttribute("foreseen", foreseen);
    model.addAttribute("refused", refused);
    model.addAttribute("missing", chosen.stream().distinct().count() - found.size());
    model.addAttribute("back", LocalAddress.or(given.get("back"), TaskQuery.LIST));
    wanted.fill(model, user);
    return "task/batch";
  }

  private List<Foreseen> foreseen(
      BatchDeed deed, List<WorkItem> found, Map<String, String> given, Acting by) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, WorkItem> present = index(found);
    List<Foreseen> foreseen = new ArrayList<>();
    for (BatchResult result :
        batch.foresee(
            List.copyOf(present.keySet()),
            id -> {
              WorkItem item = present.get(id);
              deed.perform(item, given, by.havingSeen(item.version()));
            })) {
      foreseen.add(new Foreseen(present.get(result.id()), result.ok() ? null : result));
    }
    return foreseen;
  }

  /** What lost its place in the person's lists meanwhile is refused like everything else. */
  @PostMapping(PAGE)
  String perform(
      @RequestParam(required = false, defaultValue = "") String deed,
      @RequestParam(name = "item", required = false) @Nullable List<String> shown,
      @RequestParam Map<String, String> given,
      Acting by,
      HttpServletRequest request) {
    BatchDeed wanted = deedNamed(deed);
    if (!wanted.isAnswered(given)) {
      throw RuleViolation.invalid("task.batch.unanswered");
    }
    Map<UUID, Integer> versions = versions(shown == null ? List.of() : shown);
    Map<UUID, WorkItem> present = index(items.byIds(versions.keySet(), by.user()));
    Map<UUID, String> notes = new HashMap<>();
    List<BatchResult> results =
        batch.perform(
            List.copyOf(versions.keySet()),
            id -> {
              WorkItem item = present.get(id);
              if (item == null) {
                throw RuleViolation.notFound("not-found");
              }
              String note = wanted.perform(item, given, by.havingSeen(versions.get(id)));
              if (note != null) {
                notes.put(id, note);
              }
            });
    List<BatchReport.Line> lines =
        results.stream().map(each -> line(each, present.get(each.id()), notes)).toList();
    request
        .getSession()
        .setAttribute(
            REPORT,
            new BatchReport(
                deed,
                wanted.words(given),
                LocalAddress.or(given.get("back"), TaskQuery.LIST),
                lines));
    return "redirect:" + RESULTS;
  }

  @GetMapping(RESULTS)
  String results(HttpServletRequest request, Model model) {
    if (!(request.getSession().getAttribute(REPORT) instanceof BatchReport report)) {
      return "redirect:" + TaskQuery.LIST;
    }
    model.addAttribute("report", report);
    return "task/batch-results";
  }

  private BatchDeed deedNamed(String key) {
    BatchDeed deed = deeds.get(key);
    if (deed == null) {
      throw RuleViolation.notFound("not-found");
    }
    return deed;
  }

  private static BatchReport.Line line(
      BatchResult result, @Nullable WorkItem item, Map<UUID, String> notes) {
    return new BatchReport.Line(
        result.id(),
        item == null ? null : item.title(),
        item == null ? null : item.number(),
        result.ok(),
        result.code(),
        result.arguments(),
        notes.get(result.id()));
  }

  private static Map<UUID, WorkItem> index(List<WorkItem> items) {
    return items.stream()
        .collect(
            Collectors.toMap(
                WorkItem::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  /** Each field names a task and the version of it that was shown: id, colon, version. */
  private static Map<UUID, Integer> versions(List<String> shown) {
    Map<UUID, Integer> versions = new LinkedHashMap<>();
    for (String each : shown) {
      int cut = each.indexOf(':');
      try {
        versions.put(
            UUID.fromString(each.substring(0, Math.max(0, cut))),
            Integer.valueOf(each.substring(cut + 1)));
      } catch (IllegalArgumentException broken) {
        throw RuleViolation.invalid("web.unreadable");
      }
    }
    return versions;
  }
}
