package org.huiyin.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A committee of the CPPCC.
 *
 * @param id its id
 * @param parentId the committee above, null at the top of the tree
 * @param level its level
 * @param name full name, such as 政协澜江市委员会
 * @param code short name in letters, unique over all committees
 */
public record Committee(
    UUID id, @Nullable UUID parentId, CommitteeLevel level, String name, String code) {}
