package org.huiyin.web.proposal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.TimelineEntry;
import org.huiyin.proposal.TimelineWording;
import org.huiyin.satisfaction.ReadableTimeline;
import org.huiyin.tasklist.ProposalPosition;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.web.page.PageTexts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a proposal. */
@Controller
class ProposalController {

  private final Dossiers dossiers;
  private final Progress progress;
  private final ProposalPosition position;
  private final ReadableTimeline timeline;
  private final TimelineWording wording;
  private final WorkItems items;
  private final OwnDeeds own;
  private final List<DeedForms> others;
  private final PageTexts texts;

  ProposalController(
      Dossiers dossiers,
      Progress progress,
      ProposalPosition position,
      ReadableTimeline timeline,
      TimelineWording wording,
      WorkItems items,
      OwnDeeds own,
      List<DeedForms> others,
      PageTexts texts) {
    this.dossiers = dossiers;
    this.progress = progress;
    this.position = position;
    this.timeline = timeline;
    this.wording = wording;
    this.items = items;
    this.own = own;
    this.others = others;
    this.texts = texts;
  }

  @GetMapping("/proposals/{id}")
  String proposal(@PathVariable UUID id, CurrentUser user, Locale locale, Model model) {
    Dossier dossier = dossiers.of(id, user);
    ProposalView proposal = dossier.proposal();
    model.addAttribute("dossier", dossier);
    model.addAttribute(
        "heading", proposal.title().isEmpty() ? texts.of("proposal.untitled") : proposal.title());
    model.addAttribute("stages", progress.of(id, dossier.end() != null));
    model.addAttribute("diagrams", position.of(id));
    model.addAttribute("timeline", timelineOf(id, user, locale));
    model.addAttribute("tasks", items.openOf(id, user));
    own.offer(model, proposal, user);
    model.addAttribute(
        "otherDeeds",
        others.stream()
            .map(area -> area.offer(model, proposal, user))
            .filter(Objects::nonNull)
            .toList());
    return "proposal/page";
  }

  /** The drawings hold no data of proposals, so that browsers may keep them for a while. */
  @GetMapping("/diagrams/{name}")
  ResponseEntity<String> diagram(@PathVariable String name) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(position.drawing(name));
  }

  private List<TimelineLine> timelineOf(UUID id, CurrentUser user, Locale locale) {
    List<TimelineEntry> entries = timeline.of(id, user);
    List<String> sentences = wording.of(entries, locale);
    List<TimelineLine> lines = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      lines.add(new TimelineLine(entries.get(i), sentences.get(i)));
    }
    return lines;
  }
}
