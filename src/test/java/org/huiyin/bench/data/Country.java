package org.huiyin.bench.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.huiyin.bench.data.Town.Office;
import org.huiyin.bench.data.Town.Sitting;
import org.huiyin.organisation.Role;
import org.jspecify.annotations.Nullable;

/** Who there is: committees of provinces, cities and counties, and everybody in them. */
final class Country {

  static final int FIRST_YEAR = 2021;
  static final int LAST_YEAR = 2026;
  private static final int MEMBERS = 64;
  private static final int COUNTIES_OF_A_CITY = 10;
  private static final int CITIES_OF_A_PROVINCE = 14;
  private static final String[] FIRST = "澜 岚 云 清 远 安 宁 永 长 新 临 东 南 西 北 金 银 玉 石 白".split(" ");
  private static final String[] SECOND = "江 河 山 州 阳 川 海 湖 溪 林 岭 谷 源 台 城 浦 湾 泉 峰 洲".split(" ");
  private static final String[] SURNAMES =
      "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹".split(" ");
  private static final String[] GIVEN =
      "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂 英 华 玉 萍 红 建 文 国 志 海 晓 春 梅 林 立 学 思 雨 晨".split(" ");
  private static final String[] SECTORS =
      "中共 民革 民盟 民建 工会 共青团 妇联 科技界 经济界 农业界 教育界 医药卫生界 社会福利界 特邀".split(" ");
  private static final String[] BODIES = {"经济委员会", "社会和法制委员会", "教科卫体委员会", "民革支部"};
  private static final String[] DEPARTMENTS = {
    "发展和改革局",
    "教育局",
    "科学技术局",
    "公安局",
    "民政局",
    "财政局",
    "人力资源和社会保障局",
    "自然资源局",
    "生态环境局",
    "住房和城乡建设局",
    "交通运输局",
    "农业农村局",
    "商务局",
    "文化和旅游局",
    "卫生健康局",
    "市场监督管理局"
  };
  private static final String[] NUMERALS = "零 一 二 三 四 五 六 七 八 九".split(" ");

  private final List<Town> towns = new ArrayList<>();

  private Country() {}

  /** Makes committees and people by the number of proposals: 300 and 30 thousand for a million. */
  static Country of(long seed, int proposals) {
    Country country = new Country();
    int count =
        (int) Math.max(4, Math.min(FIRST.length * SECOND.length, Math.sqrt(proposals) * 0.3));
    int cities = Math.max(1, count / (COUNTIES_OF_A_CITY + 1));
    int provinces = Math.max(1, cities / CITIES_OF_A_PROVINCE);
    for (int i = 0; i < count; i++) {
      Named above = null;
      String level = "PROVINCE";
      if (i >= provinces + cities) {
        level = "COUNTY";
        above = country.towns.get(provinces + i % cities).self();
      } else if (i >= provinces) {
        level = "CITY";
        above = country.towns.get(i % provinces).self();
      }
      country.towns.add(town(new Chance(seed, -1 - i), i, level, above));
    }
    return country;
  }

  List<Town> towns() {
    return towns;
  }

  void writeTo(TableRows rows) {
    towns.forEach(town -> town.writeTo(rows));
  }

  private static Town town(Chance chance, int number, String level, @Nullable Named above) {
    String place =
        FIRST[number % FIRST.length]
            + SECOND[(number + number / FIRST.length) % SECOND.length]
            + (level.equals("PROVINCE") ? "省" : level.equals("CITY") ? "市" : "县");
    UnaryOperator<String> local = name -> place + name;
    List<Sitting> sessions = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      int term = year == FIRST_YEAR ? 5 : 6;
      int sitting = year == FIRST_YEAR ? 5 : year - FIRST_YEAR;
      sessions.add(
          new Sitting(
              new Named(id(chance), NUMERALS[term] + "届" + NUMERALS[sitting] + "次会议"),
              term,
              sitting,
              year,
              year));
    }
    Map<Role, List<Named>> officials = new EnumMap<>(Role.class);
    for (Role role : Town.OFFICIALS) {
      officials.put(role, people(chance, role == Role.COMMITTEE_STAFF ? 4 : 2));
    }
    List<Office> departments = new ArrayList<>();
    for (int i = 0; i < DEPARTMENTS.length; i++) {
      departments.add(
          new Office(
              new Named(id(chance), local.apply(DEPARTMENTS[i])),
              "D%02d".formatted(i + 1),
              people(chance, 2),
              people(chance, 1)));
    }
    return new Town(
        new Named(id(chance), local.apply("政协")),
        above,
        level,
        "b%04d".formatted(number + 1),
        sessions,
        named(chance, SECTORS, UnaryOperator.identity()),
        people(chance, MEMBERS),
        named(chance, BODIES, local),
        officials,
        departments);
  }

  /**
   * The town of the players: as small as a town can be, everybody in it with a name that is found
   * again in any text.
   */
  static Town troupe() {
    Naming naming = new Naming();
    Map<Role, List<Named>> officials = new EnumMap<>(Role.class);
    Named self = naming.next();
    Sitting sitting = new Sitting(naming.next(), 1, 1, 2024, 2026);
    List<Named> sectors = naming.next(1);
    List<Named> members = naming.next(4);
    List<Named> bodies = naming.next(1);
    Town.OFFICIALS.forEach(role -> officials.put(role, naming.next(1)));
    List<Office> departments = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      departments.add(
          new Office(naming.next(), "D%02d".formatted(i + 1), naming.next(1), naming.next(1)));
    }
    return new Town(
        self,
        null,
        "CITY",
        "players-" + self.id(),
        List.of(sitting),
        sectors,
        members,
        bodies,
        officials,
        departments);
  }

  /** Gives names by number, in the order of {@link Town#mentioned}. */
  private static final class Naming {

    private int number;

    Named next() {
      return new Named(UUID.randomUUID(), "〔N" + number++ + "〕");
    }

    List<Named> next(int count) {
      List<Named> some = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        some.add(next());
      }
      return some;
    }
  }

  private static List<Named> named(Chance chance, String[] names, UnaryOperator<String> form) {
    List<Named> all = new ArrayList<>();
    for (String name : names) {
      all.add(new Named(id(chance), form.apply(name)));
    }
    return all;
  }

  private static List<Named> people(Chance chance, int count) {
    List<Named> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String second = chance.below(3) == 0 ? "" : chance.oneOf(GIVEN);
      people.add(new Named(id(chance), chance.oneOf(SURNAMES) + chance.oneOf(GIVEN) + second));
    }
    return people;
  }

  private static UUID id(Chance chance) {
    return new UUID(
        (chance.next() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L,
        (chance.next() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }
}
