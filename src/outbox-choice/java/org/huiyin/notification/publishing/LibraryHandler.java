package org.huiyin.notification.publishing;

import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.util.UUID;
import org.huiyin.notification.publishing.OutboxTable.Unsent;

/** Sends what the library hands over; a failure is the library's to deal with. */
public final class LibraryHandler implements OutboxTypedHandler<LibraryHandler.Event> {

  private final EventSender sender;

  LibraryHandler(EventSender sender) {
    this.sender = sender;
  }

  /**
   * An event as the library keeps it.
   *
   * @param key what it is about
   * @param data what it says
   */
  public record Event(UUID key, String data) {}

  @Override
  public void handle(Event event, OutboxRecordMetadata metadata) {
    sender.send(new Unsent(0, OwnOutbox.entry(event.key(), event.data()))).join();
  }
}
