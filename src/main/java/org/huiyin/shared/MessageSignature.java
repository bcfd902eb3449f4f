package org.huiyin.shared;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a message that goes from one system to another, as Standard Webhooks 1.0
 * (standardwebhooks.com) defines it: HMAC-SHA256 over id, time and body, so that neither of them
 * can be changed and an old message cannot be sent again as a new one.
 */
public final class MessageSignature {

  /** How every secret begins; what follows is the key in Base64. */
  public static final String SECRET_PREFIX = "whsec_";

  private static final String VERSION = "v1,";
  private static final String ALGORITHM = "HmacSHA256";

  private MessageSignature() {}

  /**
   * Signs a message.
   *
   * @param secret shared by both sides, {@value #SECRET_PREFIX} and the key in Base64
   * @param id of the message
   * @param timestamp seconds since 1970 at which it is sent
   * @param body its bytes
   * @return the signature with its version
   * @throws IllegalArgumentException when the secret is none
   */
  public static String sign(String secret, String id, long timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(secret), ALGORITHM));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Checks a signature, in a time that does not depend on where it differs.
   *
   * @param signatures one or several of them, separated by spaces; one that fits suffices
   * @param secret shared by both sides
   * @param id of the message
   * @param timestamp as the message says it
   * @param body its bytes
   * @return true when one fits
   */
  public static boolean fits(
      String signatures, String secret, String id, long timestamp, byte[] body) {
    byte[] right = sign(secret, id, timestamp, body).getBytes(StandardCharsets.UTF_8);
    boolean fits = false;
    for (String one : signatures.split(" ", -1)) {
      fits |= MessageDigest.isEqual(right, one.getBytes(StandardCharsets.UTF_8));
    }
    return fits;
  }

  private static byte[] key(String secret) {
    if (!secret.startsWith(SECRET_PREFIX)) {
      throw new IllegalArgumentException("a secret begins with " + SECRET_PREFIX);
    }
    return Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
  }
}
