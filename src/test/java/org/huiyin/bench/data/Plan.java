package org.huiyin.bench.data;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.huiyin.bench.Node;
import org.jspecify.annotations.Nullable;

/**
 * Decides, one after the other, what is copied where and when, and gives out the numbers that are
 * counted.
 */
final class Plan {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final long DAY = 86_400_000L;
  private static final long WEEK = 7 * DAY;

  /** What has no deadline has waited for at most so many weeks. */
  private static final int WEEKS_WITHOUT_DEADLINE = 6;

  private static final long NOW = Node.BEGIN.toEpochMilli();
  private static final Duration UNTIL_DUE = Duration.ofHours(10);
  private static final int LAST_ONES = 50;

  private static final int SHARE_OPEN = 20;
  private static final int[] YEARS = {14, 16, 19, 23, 28};
  private static final int PLENARY = 60;

  private final List<Template> ended;
  private final List<Template> open;
  private final List<Template> single;
  private final List<Template> firstOnes;
  private final double itemsOfAnOpenOne;
  private final List<Town> towns;
  private final long seed;
  private final Map<String, Long> positions;
  private final int[][] registrations;
  private final int[][] cases;
  private long engineId;
  private long left;
  private long openItemsLeft;
  private long number;
  private long openItems;

  /**
   * Begins a plan.
   *
   * @param templates what can be copied
   * @param towns where
   * @param dataSet how much
   * @param numbers where counting begins
   */
  Plan(List<Template> templates, List<Town> towns, DataSet dataSet, FirstNumbers numbers) {
    this.towns = towns;
    this.seed = dataSet.seed();
    this.left = dataSet.proposals();
    ended = select(templates, one -> !one.open());
    open = select(templates, Plan::canBeOpenNow);
    firstOnes = open.stream().distinct().toList();
    single = select(open, one -> one.openItems() == 1 && one.proposals() == 1);
    itemsOfAnOpenOne =
        open.stream().mapToInt(Template::openItems).sum()
            / (double) open.stream().mapToInt(Template::proposals).sum();
    openItemsLeft =
        dataSet.openItems() > 0
            ? dataSet.openItems()
            : Math.round(left * itemsOfAnOpenOne * SHARE_OPEN / 100);
    if (openItemsLeft > left * itemsOfAnOpenOne * 0.98) {
      throw new IllegalArgumentException(
          "%d proposals have at most %.0f open items".formatted(left, left * itemsOfAnOpenOne));
    }
    this.positions = new LinkedHashMap<>(numbers.positions());
    this.engineId = numbers.engineId();
    registrations = new int[towns.size()][Country.LAST_YEAR - Country.FIRST_YEAR + 1];
    cases = new int[towns.size()][registrations[0].length];
  }

  /**
   * Where counting begins.
   *
   * @param engineId the first id of the engine
   * @param positions the first positions, by table
   */
  record FirstNumbers(long engineId, Map<String, Long> positions) {}

  private static List<Template> select(List<Template> all, Predicate<Template> which) {
    List<Template> weighted = new ArrayList<>();
    for (Template one : all) {
      for (int i = 0; which.test(one) && i < one.weight(); i++) {
        weighted.add(one);
      }
    }
    return List.copyOf(weighted);
  }

  /** Returns the next copies; fewer only at the end. */
  List<Copy.Planned> next(int count) {
    List<Copy.Planned> some = new ArrayList<>(count);
    while (some.size() < count && left > 0) {
      some.add(next());
    }
    return some;
  }

  private Copy.Planned next() {
    // other numbers than those of the copy itself
    Chance chance = new Chance(seed ^ 0x5EED, number);
    Template template = template(chance);
    left -= template.proposals();
    openItemsLeft -= template.openItems();
    openItems += template.openItems();
    int town = chance.below(towns.size());
    int shift = template.open() ? openShift(template, chance) : endedShift(template, chance);
    int session = session(template.begin().toEpochMilli() + shift * DAY);
    int[] registered = new int[template.proposals()];
    int[] filed = new int[template.proposals()];
    for (int i = 0; i < filed.length; i++) {
      registered[i] = template.registered()[i] ? ++registrations[town][session] : 0;
      filed[i] = template.filed()[i] ? ++cases[town][session] : 0;
    }
    long[] first = new long[template.identities().size()];
    for (int i = 0; i < first.length; i++) {
      Template.Counted counted = template.identities().get(i);
      first[i] =
          positions.merge(counted.table(), (long) counted.rows(), Long::sum) - counted.rows();
    }
    long firstEngineId = engineId;
    engineId += template.engineIds();
    return new Copy.Planned(
        template,
        number++,
        towns.get(town),
        session,
        shift,
        firstEngineId,
        first,
        registered,
        filed);
  }

  private Template template(Chance chance) {
    double share = openItemsLeft / (left * itemsOfAnOpenOne);
    boolean isOpen = openItemsLeft > 0 && chance.below(1 << 20) < share * (1 << 20);
    // so that there are exactly as many as were asked for
    isOpen |= left < LAST_ONES && openItemsLeft >= left;
    Template drawn = chance.oneOf(isOpen ? open : ended);
    Template first = first();
    if (first != null) {
      drawn = first;
    }
    if (drawn.proposals() > left || drawn.openItems() > openItemsLeft) {
      return drawn.open() && openItemsLeft > 0 ? chance.oneOf(single) : fitting();
    }
    return drawn;
  }

  /** Everything that can be open is there at least once, where so many are wanted. */
  private @Nullable Template first() {
    if (number >= firstOnes.size()) {
      return null;
    }
    Template first = firstOnes.get((int) number);
    return first.openItems() <= openItemsLeft ? first : null;
  }

  private Template fitting() {
    return ended.stream().filter(one -> one.proposals() == 1).findFirst().orElseThrow();
  }

  /**
   * By whole weeks, so that working days stay such; nothing becomes due within hours. There is no
   * such shift for some that are due soon.
   */
  private static int openShift(Template template, Chance chance) {
    long earliest = earliestWeek(template);
    long latest = latestWeek(template);
    return Math.toIntExact(7 * (earliest + chance.below((int) (latest - earliest + 1))));
  }

  private static boolean canBeOpenNow(Template template) {
    return template.open() && earliestWeek(template) <= latestWeek(template);
  }

  private static long latestWeek(Template template) {
    return Math.floorDiv(NOW - template.end().toEpochMilli(), WEEK);
  }

  private static long earliestWeek(Template template) {
    long latest = latestWeek(template);
    Instant deadline = template.nextDeadline();
    if (deadline.equals(Instant.MAX)) {
      return latest - WEEKS_WITHOUT_DEADLINE;
    }
    return Math.max(
        latest - 2 * WEEKS_WITHOUT_DEADLINE,
        Math.floorDiv(NOW + UNTIL_DUE.toMillis() - deadline.toEpochMilli(), WEEK) + 1);
  }

  private int endedShift(Template template, Chance chance) {
    int year = Country.FIRST_YEAR;
    for (int drawn = chance.below(100); drawn >= YEARS[year - Country.FIRST_YEAR]; year++) {
      drawn -= YEARS[year - Country.FIRST_YEAR];
    }
    int day = chance.below(100) < PLENARY ? chance.below(21) : chance.below(330);
    long begin =
        LocalDate.of(year, 1, 15)
            .plusDays(day)
            .atTime(12, 0)
            .atZone(ZONE)
            .toInstant()
            .toEpochMilli();
    long weeks = Math.floorDiv(begin - template.begin().toEpochMilli(), WEEK);
    return Math.toIntExact(7 * Math.min(weeks, latestWeek(template)));
  }

  private static int session(long begin) {
    LocalDate day = Instant.ofEpochMilli(begin).atZone(ZONE).toLocalDate();
    int year = day.getYear();
    if (day.isBefore(LocalDate.of(year, 1, 12))) {
      year--;
    }
    return Math.max(0, Math.min(Country.LAST_YEAR, year) - Country.FIRST_YEAR);
  }

  boolean isDone() {
    return left <= 0;
  }

  long openItems() {
    return openItems;
  }

  long engineId() {
    return engineId;
  }

  Map<String, Long> positions() {
    return positions;
  }

  /** The last numbers given out, as rows. */
  void writeNumbersTo(TableRows rows) {
    Lines lines = rows.of("number_series", "session_id, series, value");
    for (int town = 0; town < towns.size(); town++) {
      for (int session = 0; session < cases[town].length; session++) {
        Named self = towns.get(town).sessions().get(session).self();
        last(lines, self, "REGISTRATION", registrations[town][session]);
        last(lines, self, "CASE", cases[town][session]);
      }
    }
  }

  private static void last(Lines lines, Named session, String series, int value) {
    if (value > 0) {
      lines.row(session, series, value);
    }
  }
}
