package org.huiyin.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets that the application must be able to read again, such as those shared with other
 * systems: sealed with AES-256-GCM before they go to the database, so that neither a copy of the
 * database nor the key alone gives them away. The key is {@code huiyin.secret-key}, 32 bytes in
 * Base64, the same on all nodes; the embedded database brings one of its own.
 */
@Component
public class SecretKeeper {

  private static final int KEY_BYTES = 32;

  private final @Nullable BytesEncryptor cipher;

  /**
   * Takes the key.
   *
   * @param key 32 bytes in Base64; empty when secrets shall not be kept
   * @throws IllegalArgumentException when it is something else
   */
  public SecretKeeper(@Value("${huiyin.secret-key:}") String key) {
    cipher = key.isBlank() ? null : cipher(key);
  }

  private static BytesEncryptor cipher(String key) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(key.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("huiyin.secret-key must be 32 bytes in Base64", e);
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("huiyin.secret-key must be 32 bytes in Base64");
    }
    return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(bytes, "AES")).build();
  }

  /**
   * Seals a secret.
   *
   * @param secret what to keep
   * @return text for the database, another one each time
   * @throws RuleViolation 409 when the installation has no key
   */
  public String seal(String secret) {
    byte[] sealed = cipher().encrypt(secret.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(sealed);
  }

  /**
   * Opens what was sealed.
   *
   * @param sealed text from the database
   * @return the secret
   * @throws RuleViolation 409 when the installation has no key
   * @throws IllegalStateException when it was sealed with another key or changed since
   */
  public String open(String sealed) {
    return new String(cipher().decrypt(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
  }

  private BytesEncryptor cipher() {
    if (cipher == null) {
      throw RuleViolation.conflict("secret.no-key");
    }
    return cipher;
  }
}
