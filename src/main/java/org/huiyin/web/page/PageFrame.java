package org.huiyin.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.web.live.Presence;
import org.huiyin.web.security.CurrentUsers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout needs beside the content; in templates it is {@code @frame}. */
@Component("frame")
public class PageFrame {

  private final CurrentUsers users;
  private final List<MenuCount> counts;

  PageFrame(CurrentUsers users, List<MenuCount> counts) {
    this.users = users;
    this.counts = counts;
  }

  /**
   * An entry of the navigation.
   *
   * @param path of its page
   * @param key of its name
   * @param icon name of its picture
   * @param counted whether anything can wait there
   * @param count what waits there; 0 shows nothing
   * @param current whether the page shown belongs to it
   */
  public record Entry(
      String path, String key, String icon, boolean counted, long count, boolean current) {}

  /**
   * Returns who reads the page.
   *
   * @return the user; null on pages that need no sign-in
   */
  public @Nullable CurrentUser user() {
    return request().flatMap(users::of).orElse(null);
  }

  /**
   * Returns where news for the page begin.
   *
   * @return a position; null for pages that follow nothing
   */
  public @Nullable Long livePosition() {
    return request().map(Presence::positionOf).orElse(null);
  }

  /**
   * Tells whether the reader may enter paper steps for others.
   *
   * @return true for staff
   */
  public boolean mayEnterPaper() {
    CurrentUser user = user();
    return user != null && user.hasAny(Role.COMMITTEE_STAFF, Role.TRANSMISSION_OFFICE);
  }

  /**
   * Returns the navigation of the reader.
   *
   * @return the entries from the top; none for strangers
   */
  public List<Entry> menu() {
    CurrentUser user = user();
    if (user == null) {
      return List.of();
    }
    String here = request().map(HttpServletRequest::getRequestURI).orElse("");
    List<Menu> shown = Menu.ENTRIES.stream().filter(menu -> menu.isFor(user)).toList();
    Optional<Menu> current =
        shown.stream()
            .filter(menu -> here.equals(menu.path()) || here.startsWith(menu.path() + "/"))
            .max(Comparator.comparingInt(menu -> menu.path().length()));
    List<Entry> entries = new ArrayList<>();
    for (Menu menu : shown) {
      entries.add(
          new Entry(
              menu.path(),
              "web.menu." + menu.name(),
              menu.icon(),
              counts.stream().anyMatch(count -> count.path().equals(menu.path())),
              countOf(menu, user),
              current.filter(menu::equals).isPresent()));
    }
    return entries;
  }

  /**
   * Returns the address of the page shown in another language.
   *
   * @param language {@code zh} or {@code en}
   * @return path and query
   */
  public String inLanguage(String language) {
    String query =
        request()
            .filter(request -> "GET".equals(request.getMethod()))
            .map(HttpServletRequest::getQueryString)
            .orElse(null);
    return UriComponentsBuilder.fromPath(
            request().map(HttpServletRequest::getRequestURI).orElse("/"))
        .query(query)
        .replaceQueryParam("lang", language)
        .build()
        .toUriString();
  }

  private long countOf(Menu menu, CurrentUser user) {
    return counts.stream()
        .filter(count -> count.path().equals(menu.path()))
        .mapToLong(count -> count.count(user))
        .sum();
  }

  private static Optional<HttpServletRequest> request() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .filter(ServletRequestAttributes.class::isInstance)
        .map(attributes -> ((ServletRequestAttributes) attributes).getRequest());
  }
}
