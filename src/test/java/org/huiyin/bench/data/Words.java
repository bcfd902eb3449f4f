package org.huiyin.bench.data;

import java.util.List;
import org.huiyin.bench.data.Template.Mark;

/**
 * The texts of one copy, composed of phrases; the same mark is the same text wherever it stands.
 */
final class Words {

  private final Lines text = new Lines();
  private final Phrases phrases;
  private int[] ends = {};

  Words(Phrases phrases) {
    this.phrases = phrases;
  }

  void compose(List<Mark> marks, Town town, int year, Chance chance) {
    text.clear();
    ends = new int[marks.size()];
    int topic = chance.below(Phrases.TOPICS);
    int body = chance.between(600, 1450);
    for (int i = 0; i < ends.length; i++) {
      compose(marks.get(i), town, year, topic, body, chance);
      ends[i] = text.length();
    }
  }

  private void compose(Mark mark, Town town, int year, int topic, int body, Chance chance) {
    switch (mark.kind()) {
      case 'T' -> phrases.title(text, town.self(), topic, chance);
      case 'B' -> phrases.background(text, topic, body * 32 / 100, chance);
      case 'A' -> phrases.analysis(text, topic, body * 32 / 100, chance);
      case 'S' -> phrases.suggestion(text, topic, body * 12 / 100, chance);
      case 'O' -> phrases.opening(text, topic, 160, chance);
      case 'R' -> phrases.answer(text, topic, 110, chance);
      case 'D' ->
          text.put("政函〔").put((long) year).put("〕").put((long) chance.between(1, 900)).put("号");
      case 'P' -> phrases.promise(text, topic, chance);
      default -> phrases.remark(text, topic, mark.kind() == 'W' ? 20 : 60, chance);
    }
  }

  void put(Lines out, int index) {
    int begin = index == 0 ? 0 : ends[index - 1];
    out.put(text.bytes(), begin, ends[index] - begin);
  }
}
