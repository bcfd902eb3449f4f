package org.huiyin.web.api.aftercare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.lookback.CampaignForm;
import org.huiyin.lookback.CampaignView;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.lookback.LookBackView;
import org.huiyin.lookback.LookBacks;
import org.huiyin.lookback.PickView;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.huiyin.web.api.Listing;
import org.huiyin.web.api.Reason;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns, each of which returns to a choice of closed proposals. */
@RestController
@RequestMapping(path = Api.ROOT + "/look-backs", produces = Api.JSON)
@Tag(name = "Look-back campaigns", description = "choosing what to look back at")
class CampaignApi {

  private final LookBackDesk desk;
  private final LookBacks lookBacks;

  CampaignApi(LookBackDesk desk, LookBacks lookBacks) {
    this.desk = desk;
    this.lookBacks = lookBacks;
  }

  /**
   * Which closed proposals a campaign returns to.
   *
   * @param name name of the campaign
   * @param promisesDueFrom first day of the promises to look at
   * @param promisesDueTo last day of the promises to look at
   * @param classB whether to look at every reply of class B with open promises
   * @param samplePercentAC share to draw of the other replies of classes A and C, in percent
   * @param seed number the draw starts from; the same number draws the same
   * @param byHand proposals picked by hand
   */
  record Choice(
      @Nullable String name,
      @Nullable LocalDate promisesDueFrom,
      @Nullable LocalDate promisesDueTo,
      @Nullable Boolean classB,
      @Nullable Integer samplePercentAC,
      @Nullable Long seed,
      @Nullable List<@Nullable UUID> byHand) {

    private CampaignForm formOf(Acting by) {
      return new CampaignForm(
          by.principal().committeeId(),
          name,
          promisesDueFrom,
          promisesDueTo,
          classB != null && classB,
          samplePercentAC == null ? 0 : samplePercentAC,
          seed == null ? 0 : seed,
          Given.rows("byHand", byHand));
    }
  }

  @GetMapping
  @Operation(summary = "Campaigns of the committee, latest first")
  List<CampaignView> listCampaigns(CurrentUser user) {
    return lookBacks.campaigns(user);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A campaign")
  CampaignView readCampaign(@PathVariable UUID id, CurrentUser user) {
    return lookBacks.campaign(id, user);
  }

  @GetMapping("/{id}/items")
  @Operation(summary = "Look-backs of a campaign")
  Page<LookBackView> listLookBacksOfCampaign(
      @PathVariable UUID id, @ParameterObject Listing listing, CurrentUser user) {
    return lookBacks.ofCampaign(id, user, listing.key(), listing.size());
  }

  @PostMapping(path = "/preview", consumes = Api.JSON)
  @Operation(summary = "Tells what a campaign would return to; opens nothing")
  List<PickView> previewCampaign(@RequestBody Choice choice, Acting by) {
    return desk.preview(choice.formOf(by), by);
  }

  @PostMapping(consumes = Api.JSON)
  @Operation(summary = "Opens a campaign and its look-backs")
  ResponseEntity<CampaignView> openCampaign(@RequestBody Choice choice, Acting by) {
    UUID id = desk.openCampaign(choice.formOf(by), by);
    return ResponseEntity.created(URI.create(Api.ROOT + "/look-backs/" + id))
        .body(lookBacks.campaign(id, by.principal()));
  }

  @PostMapping(path = "/{id}/stop", consumes = Api.JSON)
  @Operation(summary = "Stops a campaign and its open look-backs")
  CampaignView stopCampaign(@PathVariable UUID id, @RequestBody Reason reason, Acting by) {
    desk.stopCampaign(id, reason.text(), by);
    return lookBacks.campaign(id, by.principal());
  }
}
