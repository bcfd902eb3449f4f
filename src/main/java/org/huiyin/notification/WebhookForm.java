package org.huiyin.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as an administrator enters it.
 *
 * @param name what it is called
 * @param url where events are sent
 * @param types CloudEvents types wanted; none means all
 */
public record WebhookForm(
    @Nullable String name, @Nullable String url, List<@Nullable String> types) {}
