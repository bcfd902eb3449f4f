package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class FilingDecisionTests {

  private static List<String> faultsOf(FilingDecision decision) {
    return catchThrowableOfType(InvalidInput.class, decision::checked).faults().stream()
        .map(f -> f.field() + " " + f.code())
        .toList();
  }

  @Test
  void filesWithoutAReason() {
    assertThat(FilingDecision.file().checked().outcome()).isEqualTo(FilingOutcome.FILE);
  }

  @Test
  void wantsAReasonForEverythingElse() {
    assertThat(faultsOf(FilingDecision.notFile(Finding.SECRET, " 　")))
        .containsExactly("reason input.required");
    assertThat(faultsOf(FilingDecision.merge(UUID.randomUUID(), "")))
        .containsExactly("reason input.required");
    assertThat(faultsOf(FilingDecision.convert(ConversionChannel.OPINION_ITEM, "")))
        .containsExactly("reason input.required");
  }

  @Test
  void wantsWhatGoesWithTheOutcome() {
    assertThat(faultsOf(decision(FilingOutcome.MERGE, null, null)))
        .containsExactly("masterId input.required");
    assertThat(faultsOf(decision(FilingOutcome.CONVERT, null, null)))
        .containsExactly("channel input.required");
    assertThat(faultsOf(decision(FilingOutcome.NOT_FILE, null, null)))
        .containsExactly("findings filing.finding-required");
    assertThat(faultsOf(decision(null, null, null))).containsExactly("outcome input.required");
  }

  @Test
  void refusesWhatGoesWithAnotherOutcome() {
    assertThat(
            faultsOf(
                decision(
                    FilingOutcome.FILE, UUID.randomUUID(), ConversionChannel.MICRO_SUGGESTION)))
        .containsExactly(
            "masterId filing.not-with-this-outcome", "channel filing.not-with-this-outcome");
  }

  @Test
  void refusesAReasonThatIsTooLongOrCannotBeStored() {
    assertThat(faultsOf(FilingDecision.notFile(Finding.SECRET, "长".repeat(2001))))
        .containsExactly("reason input.too-long");
    assertThat(faultsOf(FilingDecision.notFile(Finding.SECRET, "理\u0000由")))
        .containsExactly("reason input.control-characters");
    assertThat(FilingDecision.notFile(Finding.SECRET, "🈲".repeat(2000)).checked().reason())
        .hasSize(4000);
  }

  private static FilingDecision decision(
      FilingOutcome outcome, UUID masterId, ConversionChannel channel) {
    return new FilingDecision(outcome, List.of(), "理由", masterId, channel, List.of());
  }
}
