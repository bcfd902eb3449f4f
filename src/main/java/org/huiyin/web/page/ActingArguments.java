package org.huiyin.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Deputies;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Faults;
import org.huiyin.shared.RuleViolation;
import org.huiyin.web.security.CurrentUsers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands controllers who acts: a {@link CurrentUser}, or an {@link Acting} with the channel, the
 * version seen ({@code seenVersion} or {@code If-Match}) and the person a paper step is entered for
 * ({@code paperFor}) or whom a deputy acts for ({@code deputyFor}).
 */
@Component
class ActingArguments implements HandlerMethodArgumentResolver {

  private static final String DIGITS = "[0-9]{1,9}";
  private static final Integer NO_VERSION = -1;

  private final CurrentUsers users;
  private final Accounts accounts;
  private final Organisation organisation;
  private final Deputies deputies;

  ActingArguments(
      CurrentUsers users, Accounts accounts, Organisation organisation, Deputies deputies) {
    this.users = users;
    this.accounts = accounts;
    this.organisation = organisation;
    this.deputies = deputies;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CurrentUser.class
        || parameter.getParameterType() == Acting.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("pages are read over HTTP");
    }
    CurrentUser user =
        users
            .of(request)
            .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody signed in"));
    return parameter.getParameterType() == CurrentUser.class ? user : acting(user, request);
  }

  private Acting acting(CurrentUser user, HttpServletRequest request) {
    Channel channel = request.getServletPath().startsWith("/api/") ? Channel.API : Channel.WEB;
    return represented(user, channel, request).havingSeen(seenVersion(request));
  }

  private Acting represented(CurrentUser user, Channel channel, HttpServletRequest request) {
    String paperFor = request.getParameter("paperFor");
    if (paperFor != null && !paperFor.isBlank()) {
      return Acting.onPaperFor(user, represented(paperFor.strip(), user));
    }
    String deputyFor = request.getParameter("deputyFor");
    if (deputyFor == null || deputyFor.isBlank()) {
      return Acting.as(user, channel);
    }
    if (!isUuid(deputyFor.strip())) {
      throw RuleViolation.forbidden("deputy.not-today");
    }
    UUID personId = UUID.fromString(deputyFor.strip());
    return Acting.deputising(user, deputies.represented(user, personId), channel);
  }

  private CurrentUser represented(String text, CurrentUser staff) {
    Optional<CurrentUser> person =
        isUuid(text)
            ? Optional.of(organisation.userOf(UUID.fromString(text)))
            : accounts.userNamed(text);
    return person
        .filter(found -> found.committeeId().equals(staff.committeeId()))
        .orElseThrow(() -> RuleViolation.invalid("web.paper-for-unknown", text));
  }

  private static boolean isUuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  private static @Nullable Integer seenVersion(HttpServletRequest request) {
    String typed = request.getParameter("seenVersion");
    if (typed == null || typed.isBlank()) {
      return matched(request.getHeader(HttpHeaders.IF_MATCH));
    }
    if (!typed.strip().matches(DIGITS)) {
      Faults faults = new Faults();
      faults.add("seenVersion", "input.not-valid");
      faults.refuseIfAny();
    }
    return Integer.valueOf(typed.strip());
  }

  /** A tag that is no version of ours matches nothing. */
  private static @Nullable Integer matched(@Nullable String ifMatch) {
    if (ifMatch == null || "*".equals(ifMatch.strip())) {
      return null;
    }
    String tag = ifMatch.strip().replaceFirst("^W/", "").replaceFirst("^\"(.*)\"$", "$1");
    return tag.matches(DIGITS) ? Integer.valueOf(tag) : NO_VERSION;
  }
}
