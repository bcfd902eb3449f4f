package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Refusals.refusalOf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Test;

/** Every deed by everybody who may not do it. */
class PermissionTests extends ProposalSpringTest {

  private static final Set<Role> STAFF = EnumSet.of(Role.COMMITTEE_STAFF);
  private static final Set<Role> LEAD = EnumSet.of(Role.COMMITTEE_LEAD);
  private static final Set<Role> BOTH = EnumSet.of(Role.COMMITTEE_STAFF, Role.COMMITTEE_LEAD);

  private record OfCommittee(Set<Role> allowed, Consumer<Acting> deed) {}

  @Test
  void theReviewIsTheCommitteesAlone() {
    UUID id = recommended("权限");
    UUID master = filed("主提案");
    FilingDecision file = FilingDecision.file();
    Map<String, OfCommittee> deeds = new LinkedHashMap<>();
    deeds.put("pass", new OfCommittee(STAFF, by -> review.pass(id, by)));
    deeds.put("return", new OfCommittee(STAFF, by -> review.returnForAmendment(id, "补", by)));
    deeds.put("recommend", new OfCommittee(STAFF, by -> review.recommend(id, file, by)));
    deeds.put("undo merge", new OfCommittee(BOTH, by -> review.undoMerge(id, "因", by)));
    deeds.put("advice", new OfCommittee(BOTH, by -> review.adviceFor(id, List.of(), by)));
    deeds.put("reconsider", new OfCommittee(LEAD, by -> review.reconsider(id, "因", by)));
    deeds.put("decide", new OfCommittee(LEAD, by -> review.decide(id, file, by)));
    deeds.put(
        "merge",
        new OfCommittee(LEAD, by -> review.decide(id, FilingDecision.merge(master, "同"), by)));
    deeds.put("key", new OfCommittee(LEAD, by -> review.markKey(id, null, by)));
    deeds.put("archive", new OfCommittee(BOTH, by -> review.archive(id, by)));
    Town elsewhere = Town.foundedIn(jdbc);
    deeds.forEach(
        (name, deed) -> {
          for (CurrentUser user : everybody(town)) {
            String refusal = refusalOf(() -> inVain(deed.deed(), Town.at(user)));
            if (user.roles().stream().anyMatch(deed.allowed()::contains)) {
              assertThat(refusal).as(name + " by " + user.roles()).isNotEqualTo("forbidden");
            } else {
              assertThat(refusal).as(name + " by " + user.roles()).isEqualTo("forbidden");
            }
          }
          for (CurrentUser user : everybody(elsewhere)) {
            assertThat(refusalOf(() -> deed.deed().accept(Town.at(user))))
                .as(name + " by " + user.roles() + " of another committee")
                .isEqualTo("not-found");
          }
        });
  }

  @Test
  void aProposalIsInTheHandsOfItsProposerAlone() {
    UUID open = draft("草稿");
    UUID known = submitted("已提交");
    ProposalDraft form = form(ProposalKind.INDIVIDUAL, "改");
    UUID friend = town.member(2).personId();
    Map<String, Consumer<Acting>> deeds = new LinkedHashMap<>();
    deeds.put("edit", by -> desk.edit(open, form, by));
    deeds.put("discard", by -> desk.discard(open, by));
    deeds.put("invite", by -> desk.inviteCoSigner(open, friend, null, by));
    deeds.put("submit", by -> desk.submit(open, by));
    deeds.forEach(
        (name, deed) -> {
          for (CurrentUser user : everybody(town)) {
            if (!user.equals(town.member(1))) {
              assertThat(refusalOf(() -> deed.accept(Town.at(user))))
                  .as(name + " by " + user.roles())
                  .isEqualTo("not-found");
            }
          }
        });
    assertThat(refusalOf(() -> desk.withdraw(known, "因", staff())))
        .isEqualTo("proposal.proposer-only");
    assertThat(refusalOf(() -> desk.withdraw(known, "因", Town.at(town.member(2)))))
        .isEqualTo("not-found");
    assertThat(refusalOf(() -> desk.draft(form, staff()))).isEqualTo("forbidden");
  }

  @Test
  void paperStepsAreJudgedByTheRightsOfTheRepresented() {
    UUID id = submitted("代录");
    CurrentUser clerk = town.official(Role.COMMITTEE_STAFF);
    assertThat(refusalOf(() -> desk.withdraw(id, "因", Acting.onPaperFor(clerk, town.member(2)))))
        .isEqualTo("not-found");
    desk.withdraw(id, "书面撤回", Acting.onPaperFor(clerk, town.member(1)));
    assertThat(timeline.of(id).get(2).onBehalfOf()).isEqualTo(town.member(1).personId());
  }

  @Test
  void draftsAreSeenByWhoeverSignsThemAndSubmissionsByTheCommittee() {
    UUID id = desk.draft(form(ProposalKind.JOINT, "可见性"), proposer());
    UUID invitation = desk.inviteCoSigner(id, town.member(2).personId(), null, proposer());
    assertThat(seenBy(id)).containsExactlyInAnyOrder("member1", "member2");
    desk.answerInvitation(invitation, true, Town.at(town.member(2)));
    desk.submit(id, proposer());
    assertThat(seenBy(id))
        .containsExactlyInAnyOrder(
            "member1",
            "member2",
            "committee_staff",
            "committee_lead",
            "transmission_office",
            "supervisor",
            "admin",
            "auditor");
    for (CurrentUser user : everybody(Town.foundedIn(jdbc))) {
      assertThat(refusalOf(() -> proposals.requireVisible(id, user))).isEqualTo("not-found");
    }
    assertThat(refusalOf(() -> proposals.requireVisible(UUID.randomUUID(), town.member(1))))
        .isEqualTo("not-found");
  }

  @Test
  void whoeverRefusedToSignSeesNoMore() {
    UUID id = desk.draft(form(ProposalKind.JOINT, "拒绝"), proposer());
    UUID invitation = desk.inviteCoSigner(id, town.member(2).personId(), null, proposer());
    desk.answerInvitation(invitation, false, Town.at(town.member(2)));
    assertThat(seenBy(id)).containsExactly("member1");
  }

  @Test
  void proposersSeeTheMasterTheirsWasMergedInto() {
    UUID master = filed("主提案");
    UUID id = desk.draft(form(ProposalKind.INDIVIDUAL, "并入"), Town.at(town.member(3)));
    desk.submit(id, Town.at(town.member(3)));
    assertThat(proposals.isVisible(proposals.byId(master), town.member(3))).isFalse();
    review.pass(id, staff());
    review.recommend(id, FilingDecision.merge(master, "同"), staff());
    review.decide(id, FilingDecision.merge(master, "同"), lead());
    assertThat(proposals.isVisible(proposals.byId(master), town.member(3))).isTrue();
    assertThat(proposals.proposersOf(master, true))
        .containsExactly(town.member(1).personId(), town.member(3).personId());
  }

  private void inVain(Consumer<Acting> deed, Acting by) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          deed.accept(by);
        });
  }

  private List<String> seenBy(UUID id) {
    return everybody(town).stream()
        .filter(user -> proposals.isVisible(proposals.byId(id), user))
        .map(CurrentUser::name)
        .toList();
  }

  private static List<CurrentUser> everybody(Town town) {
    List<CurrentUser> people = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      people.add(town.member(i));
    }
    for (Role role : Role.values()) {
      if (role != Role.PROPOSER && !role.isOfDepartment()) {
        people.add(town.official(role));
      }
    }
    people.add(town.department(1).handler());
    people.add(town.department(1).approver());
    return people;
  }
}
