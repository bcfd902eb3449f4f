package org.huiyin.tasklist;

import java.util.UUID;
import org.huiyin.organisation.Role;
import org.jspecify.annotations.Nullable;

/**
 * A list with its filter and order under a name.
 *
 * @param id of the view
 * @param ownerId who saved it
 * @param ownerName name of that person
 * @param sharedWith role whose people see it too, in the owner's committee or department; null for
 *     nobody
 * @param name what it is called
 * @param list which list
 * @param filter what it is narrowed to
 * @param sort in which order
 * @param version changes with each change of name or sharing
 */
public record SavedView(
    UUID id,
    UUID ownerId,
    String ownerName,
    @Nullable Role sharedWith,
    String name,
    WorkItemList list,
    WorkItemFilter filter,
    WorkItemSort sort,
    int version) {}
