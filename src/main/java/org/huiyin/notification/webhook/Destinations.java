package org.huiyin.notification.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where end points may be: out on the internet by https, and within the own network only where the
 * operator allows it. What counts is the address a name resolves to at the moment of sending; it is
 * looked up once, checked, and that very address connected to.
 */
@Component
public class Destinations {

  private static final String HTTPS = "https";
  private static final String HTTP = "http";
  private static final int LONGEST = 2_000;
  private static final int FIRST_UNPRIVILEGED = 1_024;
  private static final int LAST_PORT = 65_535;
  private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

  private final Set<String> allowedHosts = new HashSet<>();
  private final List<AddressBlock> allowedBlocks;
  private final NameService names;

  @Autowired
  Destinations(WebhookSettings settings) {
    this(settings.allowInternal(), host -> List.of(InetAddress.getAllByName(host)));
  }

  Destinations(List<String> allowed, NameService names) {
    this.names = names;
    allowedBlocks = allowed.stream().filter(AddressBlock::isOne).map(AddressBlock::of).toList();
    allowed.stream()
        .filter(entry -> !AddressBlock.isOne(entry))
        .forEach(host -> allowedHosts.add(host.toLowerCase(Locale.ROOT)));
  }

  /**
   * Checks an address as an administrator enters it. A host that cannot be found now may be one
   * later; before each attempt it is looked up again.
   *
   * @param url what was entered
   * @throws NotAllowed when nothing is sent there
   */
  public void check(String url) throws NotAllowed {
    URI uri = parse(url);
    try {
      resolve(uri);
    } catch (UnknownHostException e) {
      if (HTTP.equalsIgnoreCase(uri.getScheme()) && !allowedHosts.contains(host(uri))) {
        throw new NotAllowed("webhook.url-https-only");
      }
    }
  }

  /** Reads an address, without looking its host up. */
  URI parse(String url) throws NotAllowed {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw new NotAllowed("webhook.url-not-valid");
    }
    if (url.length() > LONGEST
        || uri.getHost() == null
        || uri.getRawFragment() != null
        || url.chars().anyMatch(sign -> sign > '~')) {
      throw new NotAllowed("webhook.url-not-valid");
    }
    if (uri.getRawUserInfo() != null || uri.getRawAuthority().indexOf('@') >= 0) {
      throw new NotAllowed("webhook.url-user");
    }
    if (!HTTPS.equalsIgnoreCase(uri.getScheme()) && !HTTP.equalsIgnoreCase(uri.getScheme())) {
      throw new NotAllowed("webhook.url-https-only");
    }
    int port = uri.getPort();
    if (!USUAL_PORTS.contains(port) && (port < FIRST_UNPRIVILEGED || port > LAST_PORT)) {
      throw new NotAllowed("webhook.url-port");
    }
    return uri;
  }

  /**
   * Looks a host up, once, and checks all its addresses.
   *
   * @param uri where to send
   * @return the address to connect to, and no other
   * @throws NotAllowed when one of its addresses is not allowed
   * @throws UnknownHostException when it has none
   */
  InetAddress resolve(URI uri) throws NotAllowed, UnknownHostException {
    String host = host(uri);
    List<InetAddress> addresses = names.addressesOf(host);
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    boolean own = allowedHosts.contains(host) || addresses.stream().allMatch(this::isAllowed);
    if (!own && !addresses.stream().allMatch(this::isPublicOrAllowed)) {
      throw new NotAllowed("webhook.url-internal");
    }
    if (!own && HTTP.equalsIgnoreCase(uri.getScheme())) {
      throw new NotAllowed("webhook.url-https-only");
    }
    return addresses.get(0);
  }

  private boolean isAllowed(InetAddress address) {
    return allowedBlocks.stream().anyMatch(block -> block.contains(address));
  }

  private boolean isPublicOrAllowed(InetAddress address) {
    return Addresses.isPublic(address) || isAllowed(address);
  }

  private static String host(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    boolean literal = host.startsWith("[") && host.endsWith("]");
    return literal ? host.substring(1, host.length() - 1) : host;
  }
}
