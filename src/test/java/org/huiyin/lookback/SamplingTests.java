package org.huiyin.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTests {

  private static final List<UUID> REPLIES =
      IntStream.range(0, 200).mapToObj(i -> new UUID(0x0198_0000_0000_7000L + i, i)).toList();

  @Test
  void theSameSeedDrawsTheSameInWhateverOrder() {
    List<UUID> shuffled = new ArrayList<>(REPLIES);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(Sampling.draw(shuffled, 10, 20260701))
        .isEqualTo(Sampling.draw(REPLIES, 10, 20260701));
  }

  @Test
  void anotherSeedDrawsOthers() {
    assertThat(Sampling.draw(REPLIES, 10, 1)).isNotEqualTo(Sampling.draw(REPLIES, 10, 2));
  }

  @Test
  void aDrawFromOldDaysComesOutTheSameToday() {
    assertThat(Sampling.draw(REPLIES, 2, 42))
        .extracting(UUID::getLeastSignificantBits)
        .containsExactly(9L, 14L, 42L, 154L);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,2", "10,20", "99,198", "100,200"})
  void drawsTheShareAskedFor(int percent, int expected) {
    assertThat(Sampling.draw(REPLIES, percent, 5)).hasSize(expected).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "10,1", "34,2", "67,3", "100,3"})
  void roundsUpToWholeReplies(int percent, int expected) {
    assertThat(Sampling.draw(REPLIES.subList(0, 3), percent, 5)).hasSize(expected);
  }

  @Test
  void drawsNothingFromNothing() {
    assertThat(Sampling.draw(List.of(), 50, 5)).isEmpty();
  }

  @Test
  void aLargerShareContainsTheSmaller() {
    assertThat(Sampling.draw(REPLIES, 30, 9)).containsAll(Sampling.draw(REPLIES, 10, 9));
  }

  @Test
  void everybodyIsDrawnAboutEquallyOften() {
    int[] drawn = new int[REPLIES.size()];
    for (long seed = 0; seed < 1_000; seed++) {
      Set<UUID> sample = new HashSet<>(Sampling.draw(REPLIES, 10, seed));
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] += sample.contains(REPLIES.get(i)) ? 1 : 0;
      }
    }
    // 100 expected each, standard deviation 9.5
    assertThat(Arrays.stream(drawn).boxed()).allMatch(times -> times > 50 && times < 150);
  }
}
