package org.huiyin.web.api.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Page;
import org.huiyin.tasklist.ProposalRegister;
import org.huiyin.tasklist.RegisterFilter;
import org.huiyin.tasklist.RegisteredProposal;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Listing;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of proposals as the person signed in may read it. */
@RestController
@RequestMapping(path = Api.ROOT + "/proposals", produces = Api.JSON)
@Tag(name = "Proposals", description = "what they say and where they stand")
class RegisterApi {

  private final ProposalRegister register;

  RegisterApi(ProposalRegister register) {
    this.register = register;
  }

  /**
   * What the register is narrowed to.
   *
   * @param state only this state
   * @param category only this category
   * @param session only this session
   * @param key only key proposals, or only others
   * @param text only titles and numbers that contain it
   */
  record Filter(
      @Nullable ProposalState state,
      @Nullable Category category,
      @Parameter(description = "id of a session") @Nullable UUID session,
      @Nullable Boolean key,
      @Parameter(description = "part of a title or number") @Nullable String text) {

    RegisterFilter filter() {
      String cleaned = text == null ? null : text.replace("\0", "").strip();
      return new RegisterFilter(state, category, session, key, cleaned);
    }
  }

  @GetMapping
  @Operation(summary = "Proposals one may read, latest begun first")
  Page<RegisteredProposal> listProposals(
      @ParameterObject Filter filter, @ParameterObject Listing listing, CurrentUser user) {
    return register.page(user, filter.filter(), listing.key(), listing.size());
  }
}
