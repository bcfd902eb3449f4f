package org.huiyin.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the parts of the play know in common: where and when it plays, and which case is which
 * proposal.
 */
final class Play {

  private final UUID committeeId;
  private final DemoClock clock;
  private final Script script;
  private final Map<UUID, Case> byId = new HashMap<>();
  private final Map<String, Case> byNumber = new HashMap<>();
  private final Map<UUID, Integer> delays = new HashMap<>();

  Play(UUID committeeId, DemoClock clock, Script script) {
    this.committeeId = committeeId;
    this.clock = clock;
    this.script = script;
  }

  void add(Case one) {
    byId.put(one.id(), one);
    byNumber.put(one.number(), one);
  }

  UUID committeeId() {
    return committeeId;
  }

  DemoClock clock() {
    return clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Script script() {
    return script;
  }

  boolean has(String number) {
    return byNumber.containsKey(number);
  }

  /** After how many working days each work item is done. */
  Map<UUID, Integer> delays() {
    return delays;
  }

  Case of(UUID proposalId) {
    return byId.get(proposalId);
  }

  Case numbered(String number) {
    return byNumber.get(number);
  }

  Script.Fate fateOf(UUID proposalId) {
    return script.fates().get(of(proposalId).number());
  }

  Iterable<Case> cases() {
    return byNumber.values().stream().sorted(java.util.Comparator.comparing(Case::number)).toList();
  }
}
