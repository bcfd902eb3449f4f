package org.huiyin.proposal;

import org.huiyin.shared.Faults;
import org.huiyin.shared.Texts;

/**
 * What a form must hold to be submitted; names every fault at once.
 *
 * @param titleLimit most characters of the title
 * @param bodyLimit most characters of background, analysis and suggestions together
 */
record FormCheck(int titleLimit, int bodyLimit) {

  /**
   * Refuses a form that is not complete.
   *
   * @throws org.huiyin.shared.InvalidInput with every fault
   */
  void refuseIncomplete(Heading heading, FormText text) {
    Faults faults = new Faults();
    String title = faults.requireText("title", heading.title(), titleLimit);
    if (title.indexOf('\n') >= 0) {
      faults.add("title", "proposal.title-one-line");
    }
    faults.require("category", heading.category());
    if (heading.kind() == ProposalKind.COLLECTIVE) {
      faults.require("bodyId", heading.bodyId());
    }
    if (heading.kind() == ProposalKind.JOINT && text.coSigners() == 0) {
      faults.add("coSignerIds", "co-signing.none-signed");
    }
    faults.requireText("background", text.background(), Limits.PART);
    faults.requireText("analysis", text.analysis(), Limits.PART);
    if (text.suggestions().isEmpty()) {
      faults.add("suggestions", "proposal.suggestion-required");
    }
    for (int i = 0; i < text.suggestions().size(); i++) {
      faults.requireText("suggestions[" + i + "]", text.suggestions().get(i), Limits.PART);
    }
    int length = lengthOf(text);
    if (length > bodyLimit) {
      faults.add("body", "proposal.body-too-long", bodyLimit, length);
    }
    faults.refuseIfAny();
  }

  static int lengthOf(FormText text) {
    return Texts.length(text.background())
        + Texts.length(text.analysis())
        + text.suggestions().stream().mapToInt(Texts::length).sum();
  }
}
