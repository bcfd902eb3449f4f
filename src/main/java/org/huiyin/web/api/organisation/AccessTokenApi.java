package org.huiyin.web.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.AccessToken;
import org.huiyin.organisation.AccessTokens;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.NewAccessToken;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.huiyin.web.api.ShownOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The access tokens of the person signed in. */
@RestController
@RequestMapping(path = Api.ROOT + "/access-tokens", produces = Api.JSON)
@Tag(name = "Access tokens", description = "shown once, stored hashed, revocable")
class AccessTokenApi {

  private final AccessTokens tokens;

  AccessTokenApi(AccessTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A token to issue.
   *
   * @param name what it is for
   * @param lastDay last day on which it opens the door; the longest allowed when not said
   */
  record TokenForm(@Nullable String name, @Nullable LocalDate lastDay) {}

  @GetMapping
  @Operation(summary = "One's own tokens, without their secrets")
  List<AccessToken> listTokens(Acting by) {
    return tokens.listOf(by);
  }

  @ShownOnce
  @PostMapping(consumes = Api.JSON)
  @Operation(summary = "Issues a token; its secret is shown in this answer only")
  ResponseEntity<NewAccessToken> issueToken(@RequestBody TokenForm form, Acting by) {
    NewAccessToken issued = tokens.issue(Given.text(form.name()), form.lastDay(), by);
    return ResponseEntity.created(URI.create(Api.ROOT + "/access-tokens/" + issued.token().id()))
        .body(issued);
  }

  @PostMapping("/{id}/revoke")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Makes a token worthless, at once and for good")
  void revokeToken(@PathVariable UUID id, Acting by) {
    tokens.revoke(id, by);
  }
}
