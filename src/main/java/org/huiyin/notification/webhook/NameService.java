package org.huiyin.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells the addresses of a host. */
@FunctionalInterface
interface NameService {

  /**
   * Looks a host up.
   *
   * @param host its name, or an address in any form the platform understands
   * @return all its addresses
   * @throws UnknownHostException when it has none
   */
  List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
