package org.huiyin.notification;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.organisation.CurrentUser;
import org.springframework.stereotype.Component;

/** Tells open pages that a colleague, or the same person elsewhere, read notices. */
@Component
class ReadNotices implements LiveSource {

  private final LiveTable table;

  ReadNotices(LiveTable table) {
    this.table = table;
  }

  @Override
  public String event() {
    return "read";
  }

  @Override
  public Set<String> addressesOf(CurrentUser user) {
    Set<String> addresses = new HashSet<>();
    addresses.add(user.personId().toString());
    if (user.departmentId() != null) {
      addresses.add(user.departmentId().toString());
    }
    return addresses;
  }

  @Override
  public List<Change> changesSince(Instant since, Set<String> addresses) {
    Set<UUID> recipients = addresses.stream().map(UUID::fromString).collect(Collectors.toSet());
    return table.readSince(since, recipients).stream()
        .map(reading -> new Change(reading.key(), reading.recipientId().toString()))
        .toList();
  }
}
