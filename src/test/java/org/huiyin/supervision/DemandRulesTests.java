package org.huiyin.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huiyin.supervision.SupervisionFixture.TODAY;
import static org.huiyin.supervision.SupervisionFixture.due;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Faults;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DemandRulesTests {

  private final Demand demand =
      new Demand(UUID.randomUUID(), UUID.randomUUID(), 1, "七月底前完成整改", TODAY.plusDays(10));

  @Test
  void isWrittenOffOnceAnswered() {
    assertRefused("supervision.demand-not-answered", demand::writeOff);

    demand.answer();
    demand.writeOff();

    assertThat(demand.isMet()).isTrue();
    assertRefused("supervision.demand-met", demand::writeOff);
    assertRefused("supervision.demand-met", demand::answer);
    assertRefused("supervision.demand-met", demand::drop);
  }

  @Test
  void isDemandedAgainWithANewDay() {
    demand.answer();

    demand.demandAgain(TODAY.plusDays(30));

    assertThat(demand.isOpen()).isTrue();
    assertThat(demand.dueOn()).isEqualTo(TODAY.plusDays(30));
  }

  @Test
  void isDroppedWithItsSupervision() {
    demand.drop();

    assertThat(demand.view(List.of()).state()).isEqualTo(DemandState.DROPPED);
  }

  @Nested
  class Wording {

    private final Faults faults = new Faults();

    @Test
    void takesTheDayOfTheRuleWhereNoneIsGiven() {
      DemandForms checked = check(List.of(new DemandForm("提交整改方案", null)), 0);

      List<Demand> demands = checked.demandsOf(UUID.randomUUID(), 0, UUID::randomUUID);
      assertThat(faults.isEmpty()).isTrue();
      assertThat(demands).extracting(Demand::dueOn).containsExactly(due(14).day());
    }

    @Test
    void countsOnFromTheDemandsThereAre() {
      DemandForms checked = check(List.of(new DemandForm("补充台账", null)), 3);

      assertThat(checked.demandsOf(UUID.randomUUID(), 3, UUID::randomUUID))
          .extracting(Demand::number)
          .containsExactly(4);
    }

    @Test
    void findsEverythingThatIsWrong() {
      check(
          List.of(
              new DemandForm(" ", TODAY),
              new DemandForm("字".repeat(DemandForms.TEXT_LENGTH + 1), TODAY.plusDays(1))),
          0);

      assertThat(faults.found())
          .extracting(InvalidInput.Fault::field, InvalidInput.Fault::code)
          .containsExactly(
              tuple("demands[0].text", "input.required"),
              tuple("demands[0].dueOn", "supervision.due-day-not-future"),
              tuple("demands[1].text", "input.too-long"));
    }

    @Test
    void stopsAtTooMany() {
      check(Collections.nCopies(DemandForms.MOST, new DemandForm("要求", null)), 1);

      assertThat(faults.found())
          .extracting(InvalidInput.Fault::code)
          .containsExactly("supervision.too-many-demands");
    }

    @Test
    void wantsTheAnswerByTheEarliestDay() {
      List<Demand> demands =
          check(List.of(new DemandForm("先报方案", TODAY.plusDays(3)), new DemandForm("完成整改", null)), 0)
              .demandsOf(UUID.randomUUID(), 0, UUID::randomUUID);

      assertThat(DemandForms.answerDue(demands, due(14)).day()).isEqualTo(TODAY.plusDays(3));
      assertThat(DemandForms.answerDue(List.of(), due(14)).day()).isEqualTo(due(14).day());
    }

    private DemandForms check(List<DemandForm> forms, int before) {
      return DemandForms.check(forms, before, due(14), TODAY, faults);
    }
  }

  private static void assertRefused(String code, Runnable deed) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(deed::run)
        .returns(code, RuleViolation::code);
  }
}
