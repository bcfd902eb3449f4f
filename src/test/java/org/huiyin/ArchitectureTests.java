package org.huiyin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huiyin.shared.DomainEvent;
import org.huiyin.shared.rows.AggregateTable;
import org.huiyin.shared.rows.StoredAggregate;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.annotation.Transactional;

/** Rules of the house that the compiler cannot see. */
@AnalyzeClasses(packages = "org.huiyin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  private static final String[] DOMAIN = {
    "org.huiyin.shared..",
    "org.huiyin.calendar..",
    "org.huiyin.organisation..",
    "org.huiyin.proposal..",
    "org.huiyin.handling..",
    "org.huiyin.satisfaction..",
    "org.huiyin.supervision..",
    "org.huiyin.lookback.."
  };

  @ArchTest
  static final ArchRule onlyWorkflowKnowsTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.huiyin.workflow..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.camunda..");

  @ArchTest
  static final ArchRule workflowShowsNoEngineType =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("org.huiyin.workflow..")
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .arePublic()
          .should()
          .haveRawReturnType(
              DescribedPredicate.describe(
                  "an engine type", type -> type.getPackageName().startsWith("org.camunda")));

  @ArchTest
  static final ArchRule onlyNotificationKnowsKafka =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.huiyin.notification..", "org.huiyin.embedded..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..", "org.springframework.kafka..", "io.cloudevents..");

  @ArchTest
  static final ArchRule theDomainKnowsNoWeb =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule theWebDoesNotSeeWorkflow =
      noClasses()
          .that()
          .resideInAPackage("org.huiyin.web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.huiyin.workflow..");

  @ArchTest
  static final ArchRule theWebDoesNotActForTheSystem =
      noClasses()
          .that()
          .resideInAPackage("org.huiyin.web..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              ".*\\.(ProposalDeadlines|ProposalProgress|HandlingDeadlines|Reopening|RatingRounds|Escalation|LookBackRounds)");

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .because("time comes from the injected Clock, which can be moved");

  @ArchTest
  static final ArchRule idsComeFromTheSource =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.huiyin.embedded..")
          .should()
          .callMethod(UUID.class, "randomUUID")
          .because("identifiers come from the injected Ids");

  @ArchTest
  static final ArchRule transactionsAreNotSplitBelowFloorSix =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(DOMAIN)
          .should()
          .beAnnotatedWith(Async.class);

  @ArchTest
  static final ArchRule onlyTablesFillAggregatesFromOutside =
      noClasses()
          .that()
          .areNotAssignableTo(AggregateTable.class)
          .should()
          .setFieldWhere(
              DescribedPredicate.describe(
                  "of another class that is an aggregate",
                  access ->
                      access.getTargetOwner().isAssignableTo(StoredAggregate.class)
                          && !access.getOriginOwner().equals(access.getTargetOwner())))
          .because("the fields of an aggregate are open to its table only");

  @ArchTest
  static final ArchRule eventsAreRecords =
      classes().that().implement(DomainEvent.class).should().beRecords();

  @ArchTest
  static final ArchRule desksAreTransactional =
      classes()
          .that()
          .haveSimpleNameEndingWith("Desk")
          .should()
          .beAnnotatedWith(Transactional.class);
}
