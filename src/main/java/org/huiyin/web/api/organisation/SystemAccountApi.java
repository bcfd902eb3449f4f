package org.huiyin.web.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.notification.ReceivedCommand;
import org.huiyin.notification.ReceivedCommands;
import org.huiyin.organisation.AccessToken;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.NewAccessToken;
import org.huiyin.organisation.NewSystemSecret;
import org.huiyin.organisation.SystemAccount;
import org.huiyin.organisation.SystemAccountForm;
import org.huiyin.organisation.SystemAccounts;
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

/** Accounts of other systems, for administrators. */
@RestController
@RequestMapping(path = Api.ROOT + "/system-accounts", produces = Api.JSON)
@Tag(name = "System accounts", description = "other systems that act for departments")
class SystemAccountApi {

  private final SystemAccounts accounts;
  private final ReceivedCommands commands;

  SystemAccountApi(SystemAccounts accounts, ReceivedCommands commands) {
    this.accounts = accounts;
    this.commands = commands;
  }

  /**
   * An account to open.
   *
   * @param username name of the account
   * @param name what the system is called
   * @param departmentId department it acts for
   * @param approver whether it may approve replies too; false when not said
   */
  record Form(
      @Nullable String username,
      @Nullable String name,
      @Nullable UUID departmentId,
      @Nullable Boolean approver) {}

  /**
   * A token to issue.
   *
   * @param name what it is for
   * @param lastDay last day on which it opens the door; the longest allowed when not said
   */
  record TokenOfSystem(@Nullable String name, @Nullable LocalDate lastDay) {}

  @GetMapping
  @Operation(summary = "Accounts of other systems in the own committee")
  List<SystemAccount> listSystemAccounts(CurrentUser user) {
    return accounts.list(user);
  }

  @GetMapping("/{id}")
  @Operation(summary = "The account of another system")
  SystemAccount readSystemAccount(@PathVariable UUID id, CurrentUser user) {
    return accounts.byId(id, user);
  }

  @GetMapping("/{id}/tokens")
  @Operation(summary = "Tokens of the account, without their secrets")
  List<AccessToken> listTokensOfSystem(@PathVariable UUID id, CurrentUser user) {
    return accounts.tokens(id, user);
  }

  @GetMapping("/{id}/commands")
  @Operation(summary = "The latest commands of the account, and what became of them")
  List<ReceivedCommand> listCommandsOfSystem(@PathVariable UUID id, CurrentUser user) {
    return commands.latestOf(id, user);
  }

  @ShownOnce
  @PostMapping(consumes = Api.JSON)
  @Operation(summary = "Opens an account; its secret is shown in this answer only")
  ResponseEntity<NewSystemSecret> openSystemAccount(@RequestBody Form form, Acting by) {
    NewSystemSecret opened =
        accounts.add(
            new SystemAccountForm(
                form.username(),
                form.name(),
                form.departmentId(),
                Boolean.TRUE.equals(form.approver())),
            by);
    return ResponseEntity.created(
            URI.create(Api.ROOT + "/system-accounts/" + opened.account().id()))
        .body(opened);
  }

  @ShownOnce
  @PostMapping("/{id}/secret")
  @Operation(
      summary = "Makes another secret, shown in this answer only",
      description = "The one before it counts for 24 hours more, one before that no longer.")
  NewSystemSecret renewSecretOfSystem(@PathVariable UUID id, Acting by) {
    return accounts.renewSecret(id, by);
  }

  @ShownOnce
  @PostMapping(path = "/{id}/tokens", consumes = Api.JSON)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Issues a token for the API; its secret is shown in this answer only")
  NewAccessToken issueTokenOfSystem(
      @PathVariable UUID id, @RequestBody TokenOfSystem form, Acting by) {
    return accounts.issueToken(id, Given.text(form.name()), form.lastDay(), by);
  }

  @PostMapping("/{id}/close")
  @Operation(summary = "Closes an account: neither its messages nor its tokens count any more")
  SystemAccount closeSystemAccount(@PathVariable UUID id, Acting by) {
    accounts.close(id, by);
    return accounts.byId(id, by.user());
  }

  @PostMapping("/{id}/reopen")
  @Operation(summary = "Opens a closed account again, with the secret and the tokens it had")
  SystemAccount reopenSystemAccount(@PathVariable UUID id, Acting by) {
    accounts.reopen(id, by);
    return accounts.byId(id, by.user());
  }
}
