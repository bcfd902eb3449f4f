package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A closed proposal was archived. */
public record ProposalArchivedV1(@JsonUnwrapped ProposalV1 proposal, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
