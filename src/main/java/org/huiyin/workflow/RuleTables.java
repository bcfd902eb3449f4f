package org.huiyin.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables in {@code bpmn/rules}. A table gives the same answer to the same
 * question for as long as its version is deployed, and there are few different questions; each is
 * asked once.
 */
@Component
class RuleTables {

  private record Question(String table, Map<String, Object> inputs) {}

  private final ObjectProvider<DecisionService> decisions;
  private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();

  /**
   * Takes the decision service lazily: the engine is built with the service tasks, which need
   * desks, which need these rules.
   */
  RuleTables(ObjectProvider<DecisionService> decisions) {
    this.decisions = decisions;
  }

  /** The row that applies. */
  Map<String, Object> decide(String table, Map<String, Object> inputs) {
    List<Map<String, Object>> rows = decideAll(table, inputs);
    if (rows.size() != 1) {
      throw new IllegalStateException(
          "rule table %s gives %d answers to %s".formatted(table, rows.size(), inputs));
    }
    return rows.get(0);
  }

  /** All rows that apply, in the order of the table. */
  List<Map<String, Object>> decideAll(String table, Map<String, Object> inputs) {
    return answers.computeIfAbsent(new Question(table, inputs), this::ask);
  }

  private List<Map<String, Object>> ask(Question question) {
    return decisions
        .getObject()
        .evaluateDecisionTableByKey(question.table(), question.inputs())
        .getResultList();
  }
}
