package org.huiyin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageSignatureTests {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long TIME = 1_614_265_330;
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

  /** The example of the standard's reference libraries. */
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void signsAsTheStandardDoes() {
    assertThat(MessageSignature.sign(SECRET, ID, TIME, BODY)).isEqualTo(SIGNATURE);
  }

  @Test
  void acceptsOneFittingSignatureOfSeveral() {
    assertThat(MessageSignature.fits("v1,other= " + SIGNATURE, SECRET, ID, TIME, BODY)).isTrue();
  }

  @Test
  void noticesEveryChange() {
    assertThat(MessageSignature.fits(SIGNATURE, SECRET, ID + "x", TIME, BODY)).isFalse();
    assertThat(MessageSignature.fits(SIGNATURE, SECRET, ID, TIME + 1, BODY)).isFalse();
    assertThat(MessageSignature.fits(SIGNATURE, SECRET, ID, TIME, new byte[] {1})).isFalse();
    assertThat(MessageSignature.fits(SIGNATURE, "whsec_AAAA", ID, TIME, BODY)).isFalse();
    assertThat(MessageSignature.fits("v2,x", SECRET, ID, TIME, BODY)).isFalse();
  }
}
