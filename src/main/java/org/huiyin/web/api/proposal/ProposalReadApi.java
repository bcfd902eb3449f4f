package org.huiyin.web.api.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.HandlingFile;
import org.huiyin.handling.HandlingFiles;
import org.huiyin.notification.EventTrail;
import org.huiyin.notification.TrailEntry;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewStep;
import org.huiyin.proposal.SignerView;
import org.huiyin.proposal.TimelineEntry;
import org.huiyin.proposal.TimelineWording;
import org.huiyin.satisfaction.ReadableTimeline;
import org.huiyin.tasklist.ProposalPosition;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.web.api.Api;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known about one proposal. */
@RestController
@RequestMapping(path = Api.ROOT + "/proposals/{id}", produces = Api.JSON)
@Tag(name = "Proposals", description = "what they say and where they stand")
class ProposalReadApi {

  private final ProposalDocuments documents;
  private final Proposals proposals;
  private final Assignments assignments;
  private final HandlingFiles files;
  private final ProposalPosition position;
  private final EventTrail trail;
  private final ReadableTimeline timeline;
  private final TimelineWording wording;
  private final WorkItems items;

  ProposalReadApi(
      ProposalDocuments documents,
      Proposals proposals,
      Assignments assignments,
      HandlingFiles files,
      ProposalPosition position,
      EventTrail trail,
      ReadableTimeline timeline,
      TimelineWording wording,
      WorkItems items) {
    this.documents = documents;
    this.proposals = proposals;
    this.assignments = assignments;
    this.files = files;
    this.position = position;
    this.trail = trail;
    this.timeline = timeline;
    this.wording = wording;
    this.items = items;
  }

  /**
   * Something that happened.
   *
   * @param entry the facts
   * @param words the same in words, in the language of the request
   */
  record Happened(TimelineEntry entry, String words) {}

  @GetMapping
  @Operation(summary = "A proposal with its text")
  ProposalDocument readProposal(@PathVariable UUID id, CurrentUser user) {
    return documents.read(id, user);
  }

  @GetMapping("/signers")
  @Operation(summary = "Who signed or was asked to, the first signer first")
  List<SignerView> readSigners(@PathVariable UUID id, CurrentUser user) {
    return proposals.signers(assignments.requireVisible(id, user).id());
  }

  @GetMapping("/merged")
  @Operation(summary = "Proposals merged into this one")
  List<ProposalView> readMerged(@PathVariable UUID id, CurrentUser user) {
    return proposals.mergedInto(assignments.requireVisible(id, user).id());
  }

  @GetMapping("/reviews")
  @Operation(summary = "Decisions of the review, for the committee also what led to them")
  List<ReviewStep> readReviews(@PathVariable UUID id, CurrentUser user) {
    return proposals.reviewHistory(assignments.requireVisible(id, user).id(), user);
  }

  @GetMapping("/handling")
  @Operation(summary = "Assignments, replies, contacts, opinions and promises as one may see them")
  HandlingFile readHandling(@PathVariable UUID id, CurrentUser user) {
    return files.of(id, user);
  }

  @GetMapping("/position")
  @Operation(summary = "Where it stands in the drawings of its processes")
  List<ProposalPosition.Marked> readPosition(@PathVariable UUID id, CurrentUser user) {
    return position.of(assignments.requireVisible(id, user).id());
  }

  @GetMapping("/events")
  @Operation(summary = "Events and their delivery, for administrators and auditors")
  List<TrailEntry> readEvents(@PathVariable UUID id, CurrentUser user) {
    return trail.of(id, user);
  }

  @GetMapping("/timeline")
  @Operation(summary = "What happened, oldest first, as far as one may read it")
  List<Happened> readTimeline(@PathVariable UUID id, CurrentUser user, Locale locale) {
    List<TimelineEntry> entries = timeline.of(id, user);
    List<String> words = wording.of(entries, locale);
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new Happened(entries.get(i), words.get(i)))
        .toList();
  }

  @GetMapping("/tasks")
  @Operation(summary = "What waits for the person signed in")
  List<WorkItem> readTasksOfProposal(@PathVariable UUID id, CurrentUser user) {
    return items.openOf(assignments.requireVisible(id, user).id(), user);
  }
}
