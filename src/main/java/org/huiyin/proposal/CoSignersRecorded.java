package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** Staff recorded the members who signed the paper form besides the first signer. */
public record CoSignersRecorded(UUID proposalId, List<UUID> personIds, Deed deed)
    implements DomainEvent {}
