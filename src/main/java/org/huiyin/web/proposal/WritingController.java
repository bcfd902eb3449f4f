package org.huiyin.web.proposal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.Origin;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalText;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.SignerState;
import org.huiyin.proposal.SignerView;
import org.huiyin.shared.RuleViolation;
import org.huiyin.web.page.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a proposal, signing it, and what its proposer does with it. */
@Controller
class WritingController {

  private static final String PAGE = "redirect:/proposals/";
  private static final String SUBMIT = "submit";

  private final ProposalDesk desk;
  private final Proposals proposals;
  private final Organisation organisation;
  private final Settings settings;

  WritingController(
      ProposalDesk desk, Proposals proposals, Organisation organisation, Settings settings) {
    this.desk = desk;
    this.proposals = proposals;
    this.organisation = organisation;
    this.settings = settings;
  }

  @GetMapping("/proposals/new")
  String begin(CurrentUser user, Model model) {
    boolean proposer = user.hasAny(Role.PROPOSER);
    boolean paper = user.hasAny(Role.COMMITTEE_STAFF, Role.TRANSMISSION_OFFICE);
    if (!proposer && !paper) {
      throw RuleViolation.forbidden("forbidden");
    }
    model.addAttribute("proposal", null);
    offerText(model, new ProposalText("", "", List.of(), List.of()));
    offerSigners(model, List.of(), proposer ? user.personId() : null);
    model.addAttribute("paper", paper);
    model.addAttribute("ownHand", proposer);
    offerChoices(model, user, paper);
    return "proposal/write";
  }

  @GetMapping("/proposals/{id}/edit")
  String edit(@PathVariable UUID id, CurrentUser user, Model model) {
    ProposalView proposal = proposals.requireVisible(id, user);
    if (!proposals.isProposer(proposal, user)) {
      throw RuleViolation.forbidden("proposal.proposer-only");
    }
    if (!proposal.state().isEditable()) {
      throw RuleViolation.conflict(
          "proposal.not-in-state", proposal.state(), proposal.state().advice());
    }
    model.addAttribute("proposal", proposal);
    offerText(model, proposals.text(id));
    offerSigners(model, proposals.signers(id), proposal.firstSignerId());
    model.addAttribute("review", proposals.reviewHistory(id, user));
    model.addAttribute("paper", false);
    model.addAttribute("ownHand", true);
    offerChoices(model, user, false);
    return "proposal/write";
  }

  private static void offerText(Model model, ProposalText text) {
    model.addAttribute("text", text);
    model.addAttribute("lastLine", Math.max(2, text.suggestions().size()));
  }

  /** Who refused or let an invitation lapse may be asked again. */
  private static void offerSigners(
      Model model, List<SignerView> signers, @Nullable UUID firstSigner) {
    Set<UUID> asked = new HashSet<>();
    if (firstSigner != null) {
      asked.add(firstSigner);
    }
    signers.stream()
        .filter(one -> one.state() == SignerState.INVITED || one.state() == SignerState.ACCEPTED)
        .forEach(one -> asked.add(one.personId()));
    model.addAttribute("asked", asked);
    model.addAttribute("signers", signers.stream().filter(one -> !one.isFirst()).toList());
  }

  private void offerChoices(Model model, CurrentUser user, boolean forOthers) {
    UUID committee = user.committeeId();
    model.addAttribute("kinds", List.of(ProposalKind.values()));
    model.addAttribute("origins", List.of(Origin.values()));
    model.addAttribute("categories", List.of(Category.values()));
    model.addAttribute("departments", organisation.departments(committee));
    model.addAttribute("members", organisation.members(committee));
    model.addAttribute(
        "bodies",
        organisation.bodies(committee).stream()
            .filter(body -> forOthers || body.contactPersonId().equals(user.personId()))
            .toList());
    model.addAttribute("titleLimit", settings.number(Setting.TITLE_LENGTH, committee));
    model.addAttribute("bodyLimit", settings.number(Setting.BODY_LENGTH, committee));
  }

  /** A paper form is submitted as it is; only its proposer could go on writing. */
  @PostMapping("/proposals")
  String create(
      @ModelAttribute DraftForm form,
      @RequestParam(required = false) @Nullable String deed,
      Acting by,
      RedirectAttributes redirect) {
    boolean ownHand = by.principal().equals(by.user());
    if (SUBMIT.equals(deed) || !ownHand) {
      UUID id = desk.submitNew(form.draft(), by);
      return submitted(id, redirect);
    }
    UUID id = desk.draft(form.draft(), by);
    Flash.say(redirect, "proposal.saved");
    return PAGE + id + "/edit";
  }

  @PostMapping("/proposals/{id}")
  String save(
      @PathVariable UUID id,
      @ModelAttribute DraftForm form,
      @RequestParam(required = false) @Nullable String deed,
      Acting by,
      RedirectAttributes redirect) {
    if (SUBMIT.equals(deed)) {
      desk.submit(id, form.draft(), by);
      return submitted(id, redirect);
    }
    desk.edit(id, form.draft(), by);
    Flash.say(redirect, "proposal.saved");
    return PAGE + id + "/edit";
  }

  @PostMapping("/proposals/{id}/submit")
  String submit(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    desk.submit(id, by);
    return submitted(id, redirect);
  }

  @PostMapping("/proposals/{id}/resubmit")
  String resubmit(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    desk.resubmit(id, by);
    return submitted(id, redirect);
  }

  private String submitted(UUID id, RedirectAttributes redirect) {
    ProposalView proposal = proposals.byId(id);
    Flash.say(
        redirect,
        "proposal.submitted",
        String.valueOf(proposal.registrationNumber()),
        proposal.due() == null ? "" : proposal.due().day());
    return PAGE + id;
  }

  @PostMapping("/proposals/{id}/withdraw")
  String withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    desk.withdraw(id, reason, by);
    Flash.say(redirect, "proposal.withdrawn");
    return PAGE + id;
  }

  @PostMapping("/proposals/{id}/discard")
  String discard(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    desk.discard(id, by);
    Flash.say(redirect, "proposal.discarded");
    return PAGE + id;
  }

  @PostMapping("/proposals/{id}/invitations")
  String invite(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID personId,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      Acting by,
      RedirectAttributes redirect) {
    if (personId == null) {
      throw RuleViolation.invalid("co-signing.nobody-chosen");
    }
    desk.inviteCoSigner(id, personId, until, by);
    Flash.say(redirect, "proposal.invited", organisation.nameOf(personId));
    return PAGE + id;
  }

  @PostMapping("/invitations/{id}/{answer:accept|refuse}")
  String answer(
      @PathVariable UUID id, @PathVariable String answer, Acting by, RedirectAttributes redirect) {
    boolean accept = "accept".equals(answer.toLowerCase(Locale.ROOT));
    UUID proposal = proposals.proposalOfInvitation(id);
    desk.answerInvitation(id, accept, by);
    Flash.say(redirect, accept ? "proposal.co-signed" : "proposal.not-co-signed");
    return accept ? PAGE + proposal : "redirect:/workbench";
  }
}
