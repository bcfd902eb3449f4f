package org.huiyin.bench.data;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What one copy of a template has in its gaps. */
final class Copy {

  private static final byte[] HEX =
      "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final int FIRST_DAY = (int) LocalDate.of(2018, 1, 1).toEpochDay();
  private static final byte[][] DAYS = days();
  private static final long DAY = 86_400_000L;
  private static final int ID_LENGTH = 36;

  private final Planned plan;
  private final Named[] cast;
  private final long seed;
  private final int earlier;
  private final byte[] ids;
  private final Words words;

  /**
   * A copy as it was planned.
   *
   * @param template what is copied
   * @param number of the copy
   * @param town where
   * @param session its session, by number
   * @param shift by how many days it is moved
   * @param engineId the first of its ids of the engine
   * @param positions the first of its positions in each table that counts
   * @param registrations the registration numbers of its proposals
   * @param cases the case numbers of its proposals
   */
  record Planned(
      Template template,
      long number,
      Town town,
      int session,
      int shift,
      long engineId,
      long[] positions,
      int[] registrations,
      int[] cases) {}

  Copy(Planned plan, Town troupe, long seed, Words words) {
    this.plan = plan;
    this.words = words;
    Chance chance = new Chance(seed, plan.number());
    Town.Sitting session = plan.town().sessions().get(plan.session());
    this.cast = plan.town().cast(troupe, session.self(), chance);
    this.earlier = chance.below(3 * 3600);
    this.seed = chance.next();
    this.ids = ids();
    words.compose(plan.template().marks(), plan.town(), session.firstYear(), chance);
  }

  private static byte[][] days() {
    byte[][] days =
        new byte[(int) ChronoUnit.DAYS.between(LocalDate.of(2018, 1, 1), LocalDate.of(2036, 1, 1))]
            [];
    for (int i = 0; i < days.length; i++) {
      days[i] =
          LocalDate.ofEpochDay(FIRST_DAY + (long) i)
              .toString()
              .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
    return days;
  }

  /** UUIDs of version 7, in the order in which those of the play were made. */
  private byte[] ids() {
    long[] millis = plan.template().idMillis();
    byte[] text = new byte[millis.length * ID_LENGTH];
    for (int i = 0; i < millis.length; i++) {
      long at = millis[i] + plan.shift() * DAY - earlier * 1000L;
      long high = at << 16 | 0x7000L | (i & 0xFFF);
      long low = Chance.mixed(seed + i * 0x9E37_79B9_7F4A_7C15L) >>> 2 | 0x8000_0000_0000_0000L;
      int begin = i * ID_LENGTH;
      hex(text, begin, high >>> 32, 8);
      hex(text, begin + 9, high >>> 16, 4);
      hex(text, begin + 14, high, 4);
      hex(text, begin + 19, low >>> 48, 4);
      hex(text, begin + 24, low, 12);
    }
    return text;
  }

  private static void hex(byte[] text, int at, long value, int digits) {
    if (at > 0 && digits != 8) {
      text[at - 1] = '-';
    }
    for (int i = digits - 1; i >= 0; i--) {
      text[at + i] = HEX[(int) (value >>> (4 * (digits - 1 - i))) & 15];
    }
  }

  void putId(Lines out, int index) {
    out.put(ids, index * ID_LENGTH, ID_LENGTH);
  }

  void putText(Lines out, int index) {
    words.put(out, index);
  }

  void putDay(Lines out, long day) {
    out.put(DAYS[(int) day + plan.shift() - FIRST_DAY]);
  }

  int earlier(int secondOfDay) {
    return Math.max(0, secondOfDay - earlier);
  }

  Named cast(int index) {
    return cast[index];
  }

  long engineId() {
    return plan.engineId();
  }

  long position(int table) {
    return plan.positions()[table];
  }

  int registration(int proposal) {
    return plan.registrations()[proposal];
  }

  int caseNumber(int proposal) {
    return plan.cases()[proposal];
  }
}
