package org.huiyin.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.shared.PerTransaction;
import org.huiyin.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each committee set; where it set nothing, the default of the {@link Setting} holds. */
@Service
@Transactional
public class Settings {

  private final JdbcClient jdbc;
  private final AdministrationTrail trail;
  private final PerTransaction<UUID, Map<String, String>> known = new PerTransaction<>();

  Settings(JdbcClient jdbc, AdministrationTrail trail) {
    this.jdbc = jdbc;
    this.trail = trail;
  }

  /**
   * Returns a whole number.
   *
   * @param setting which
   * @param committeeId whose
   * @return its value
   */
  @Transactional(readOnly = true)
  public int number(Setting setting, UUID committeeId) {
    return Integer.parseInt(valueOf(setting, Setting.Type.NUMBER, committeeId));
  }

  /**
   * Returns a yes or no.
   *
   * @param setting which
   * @param committeeId whose
   * @return its value
   */
  @Transactional(readOnly = true)
  public boolean flag(Setting setting, UUID committeeId) {
    return Boolean.parseBoolean(valueOf(setting, Setting.Type.FLAG, committeeId));
  }

  /**
   * Returns any setting as a text.
   *
   * @param setting which
   * @param committeeId whose
   * @return its value
   */
  @Transactional(readOnly = true)
  public String text(Setting setting, UUID committeeId) {
    return valueOf(setting, setting.type(), committeeId);
  }

  /**
   * Changes a setting of the administrator's own committee. Deeds already done are not judged anew.
   *
   * @param setting which
   * @param value the new value
   * @param by an administrator
   * @throws RuleViolation 422 for a value the setting does not accept
   */
  public void change(Setting setting, String value, Acting by) {
    UUID committeeId = by.requireAdministrator();
    String accepted = setting.accept(value);
    jdbc.sql(
            """
            insert into setting (committee_id, key, value) values (?, ?, ?)
            on conflict (committee_id, key) do update set value = excluded.value
            """)
        .params(committeeId, setting.key(), accepted)
        .update();
    known.forget(committeeId);
    trail.note(
        committeeId,
        by,
        AdministrationEntry.What.SETTING_CHANGED,
        null,
        setting.key() + " = " + accepted);
  }

  private String valueOf(Setting setting, Setting.Type expected, UUID committeeId) {
    if (setting.type() != expected) {
      throw new IllegalArgumentException(setting + " is no " + expected);
    }
    return known.get(committeeId, this::read).getOrDefault(setting.key(), setting.defaultValue());
  }

  /** All of a committee, because a deed that asks for one mostly asks for others too. */
  private Map<String, String> read(UUID committeeId) {
    Map<String, String> values = new HashMap<>();
    jdbc.sql("select key, value from setting where committee_id = ?")
        .param(committeeId)
        .query(
            row -> {
              values.put(row.getString("key"), row.getString("value"));
            });
    return Map.copyOf(values);
  }
}
