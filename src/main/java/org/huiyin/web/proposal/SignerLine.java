package org.huiyin.web.proposal;

import org.huiyin.organisation.Member;
import org.huiyin.proposal.SignerView;
import org.jspecify.annotations.Nullable;

/**
 * A signer as printed on a proposal form.
 *
 * @param signer place and state
 * @param name of the person
 * @param member what the register of members says; null for a person who is none
 */
public record SignerLine(SignerView signer, String name, @Nullable Member member) {}
