package org.huiyin.proposal;

import java.util.Locale;
import java.util.UUID;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Dense numbers per session: the counter is a row updated in the same transaction, so that a number
 * rolled back is given to the next one. A session belongs to one committee.
 */
@Component
class NumberSeries {

  private final JdbcClient jdbc;
  private final Settings settings;

  NumberSeries(JdbcClient jdbc, Settings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  SerialNumber registration(Proposal proposal) {
    return next(proposal, "REGISTRATION", Setting.REGISTRATION_NUMBER_FORMAT);
  }

  SerialNumber caseNumber(Proposal proposal) {
    return next(proposal, "CASE", Setting.CASE_NUMBER_FORMAT);
  }

  private SerialNumber next(Proposal proposal, String series, Setting format) {
    String pattern = settings.text(format, proposal.committeeId());
    int value = next(proposal.heading().sessionId(), series);
    return new SerialNumber(value, String.format(Locale.ROOT, pattern, value));
  }

  private int next(UUID sessionId, String series) {
    return jdbc.sql(
            """
            insert into number_series (session_id, series, value) values (?, ?, 1)
            on conflict (session_id, series) do update set value = number_series.value + 1
            returning value
            """)
        .param(sessionId)
        .param(series)
        .query(Integer.class)
        .single();
  }
}
