package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huiyin.proposal.ProposalFixture.SESSION;

import java.util.List;
import org.huiyin.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class FormCheckTests {

  private static final FormCheck CHECK = new FormCheck(50, 1500);
  private static final FormText GOOD = new FormText("背景", "分析", List.of("建议"), 0);

  private static Heading heading(ProposalKind kind, String title, Category category) {
    return new Heading(SESSION, kind, null, Origin.ORDINARY, title, category, true);
  }

  private static Heading titled(String title) {
    return heading(ProposalKind.INDIVIDUAL, title, Category.OTHER);
  }

  private static List<String> faultsOf(Heading heading, FormText text) {
    InvalidInput refusal =
        catchThrowableOfType(InvalidInput.class, () -> CHECK.refuseIncomplete(heading, text));
    return refusal.faults().stream().map(f -> f.field() + " " + f.code()).toList();
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThat(
            faultsOf(
                heading(ProposalKind.COLLECTIVE, "", null), new FormText("", "", List.of(), 0)))
        .containsExactly(
            "title input.required",
            "category input.required",
            "bodyId input.required",
            "background input.required",
            "analysis input.required",
            "suggestions proposal.suggestion-required");
  }

  @Test
  void countsCodePointsAtTheLimitOfTheTitle() {
    String rare = "𠮷";
    String emoji = "🚌";
    assertThatCode(() -> CHECK.refuseIncomplete(titled(rare.repeat(25) + emoji.repeat(25)), GOOD))
        .doesNotThrowAnyException();
    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class,
            () -> CHECK.refuseIncomplete(titled(rare.repeat(25) + emoji.repeat(26)), GOOD));
    assertThat(refusal.faults())
        .containsExactly(new InvalidInput.Fault("title", "input.too-long", List.of(50, 51)));
  }

  @Test
  void countsAllPartsTogetherAtTheLimitOfTheBody() {
    FormText full =
        new FormText("背".repeat(500), "析".repeat(500), List.of("一".repeat(499), "🌳"), 0);
    assertThatCode(() -> CHECK.refuseIncomplete(titled("案由"), full)).doesNotThrowAnyException();
    FormText over =
        new FormText("背".repeat(500), "析".repeat(500), List.of("一".repeat(500), "🌳"), 0);
    InvalidInput refusal =
        catchThrowableOfType(InvalidInput.class, () -> CHECK.refuseIncomplete(titled("案由"), over));
    assertThat(refusal.faults())
        .containsExactly(
            new InvalidInput.Fault("body", "proposal.body-too-long", List.of(1500, 1501)));
  }

  @Test
  void refusesControlCharactersAndBrokenSurrogatesEverywhere() {
    assertThat(faultsOf(titled("案\u0007由"), GOOD))
        .containsExactly("title input.control-characters");
    assertThat(faultsOf(titled("案由"), new FormText("背\ud83d", "析\u202e", List.of("建\u0000议"), 0)))
        .containsExactly(
            "background input.control-characters",
            "analysis input.control-characters",
            "suggestions[0] input.control-characters");
  }

  @Test
  void acceptsLineBreaksInTheBodyButNotInTheTitle() {
    assertThat(faultsOf(titled("第一行\n第二行"), new FormText("一\n二", "三\t四", List.of("五\n六"), 0)))
        .containsExactly("title proposal.title-one-line");
  }

  @Test
  void wantsASignatureBesideTheFirstOnAJointProposal() {
    Heading joint = heading(ProposalKind.JOINT, "案由", Category.ECONOMY);
    assertThat(faultsOf(joint, GOOD)).containsExactly("coSignerIds co-signing.none-signed");
    assertThatCode(() -> CHECK.refuseIncomplete(joint, new FormText("背景", "分析", List.of("建议"), 1)))
        .doesNotThrowAnyException();
  }

  @Test
  void takesABlankSuggestionForNone() {
    assertThat(faultsOf(titled("案由"), new FormText("背景", "分析", List.of("建议", " 　"), 0)))
        .containsExactly("suggestions[1] input.required");
  }
}
