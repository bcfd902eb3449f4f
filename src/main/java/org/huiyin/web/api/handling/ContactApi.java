package org.huiyin.web.api.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ContactForm;
import org.huiyin.handling.ContactMode;
import org.huiyin.handling.ContactPhase;
import org.huiyin.handling.ContactView;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.organisation.Acting;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contacts between department and proposer, which the proposer confirms or disputes. */
@RestController
@RequestMapping(path = Api.ROOT, produces = Api.JSON)
@Tag(name = "Contacts", description = "recorded by the department, confirmed by the proposer")
class ContactApi {

  private final HandlingDesk desk;
  private final Assignments assignments;

  ContactApi(HandlingDesk desk, Assignments assignments) {
    this.desk = desk;
    this.assignments = assignments;
  }

  /**
   * A contact that took place.
   *
   * @param mode how
   * @param phase before, during or after the handling
   * @param heldOn when
   * @param place where
   * @param participants who took part
   * @param summary what was said
   */
  record Contact(
      @Nullable ContactMode mode,
      @Nullable ContactPhase phase,
      @Nullable LocalDate heldOn,
      @Nullable String place,
      @Nullable String participants,
      @Nullable String summary) {

    ContactForm form() {
      new Given().need("mode", mode).need("phase", phase).need("heldOn", heldOn).orRefuse();
      return new ContactForm(
          Given.value("mode", mode),
          Given.value("phase", phase),
          Given.value("heldOn", heldOn),
          Given.text(place),
          Given.text(participants),
          Given.text(summary));
    }
  }

  /**
   * What the proposer says to a contact.
   *
   * @param comment in words; needed for a dispute
   */
  record Comment(@Nullable String comment) {}

  @PostMapping(path = "/assignments/{id}/contacts", consumes = Api.JSON)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Records a contact with the proposer")
  ContactView recordContact(@PathVariable UUID id, @RequestBody Contact contact, Acting by) {
    return assignments.contact(desk.recordContact(id, contact.form(), by));
  }

  @PostMapping(path = "/contacts/{id}/confirm", consumes = Api.JSON)
  @Operation(summary = "Confirms that a contact took place as recorded")
  ContactView confirmContact(@PathVariable UUID id, @RequestBody Comment comment, Acting by) {
    return answer(id, true, comment, by);
  }

  @PostMapping(path = "/contacts/{id}/dispute", consumes = Api.JSON)
  @Operation(summary = "Disputes that a contact took place as recorded")
  ContactView disputeContact(@PathVariable UUID id, @RequestBody Comment comment, Acting by) {
    return answer(id, false, comment, by);
  }

  private ContactView answer(UUID id, boolean confirmed, Comment comment, Acting by) {
    desk.confirmContact(id, confirmed, comment.comment(), by);
    return assignments.contact(id);
  }
}
