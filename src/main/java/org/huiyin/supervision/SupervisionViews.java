package org.huiyin.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts supervisions together with their demands and answers, in three queries for any number. */
@Component
class SupervisionViews {

  private final DemandRows demands;
  private final DemandAnswers answers;

  SupervisionViews(DemandRows demands, DemandAnswers answers) {
    this.demands = demands;
    this.answers = answers;
  }

  List<SupervisionView> of(List<Supervision> supervisions) {
    if (supervisions.isEmpty()) {
      return List.of();
    }
    List<Demand> all = demands.ofAll(supervisions.stream().map(Supervision::id).toList());
    Map<UUID, List<DemandView.Answer>> given = answers.of(all.stream().map(Demand::id).toList());
    Map<UUID, List<Demand>> bySupervision =
        all.stream().collect(Collectors.groupingBy(Demand::supervisionId));
    return supervisions.stream()
        .map(s -> s.view(views(bySupervision.getOrDefault(s.id(), List.of()), given)))
        .toList();
  }

  private static List<DemandView> views(
      List<Demand> demands, Map<UUID, List<DemandView.Answer>> given) {
    return demands.stream()
        .sorted(Comparator.comparingInt(Demand::number))
        .map(demand -> demand.view(given.getOrDefault(demand.id(), List.of())))
        .toList();
  }
}
