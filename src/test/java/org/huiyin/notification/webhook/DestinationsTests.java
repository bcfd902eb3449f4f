package org.huiyin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent to the inside unless the operator allows it. */
class DestinationsTests {

  private static List<InetAddress> addresses(String... literals) throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>();
    for (String literal : literals) {
      addresses.add(InetAddress.getByName(literal));
    }
    return addresses;
  }

  private static Destinations where(String... resolved) {
    return new Destinations(List.of(), host -> addresses(resolved));
  }

  private static Destinations allowing(List<String> allowed, String... resolved) {
    return new Destinations(allowed, host -> addresses(resolved));
  }

  private static String verdict(Destinations destinations, String url) {
    try {
      destinations.check(url);
      return "allowed";
    } catch (NotAllowed e) {
      return e.code();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.0.9",
        "::1",
        "0.0.0.0",
        "::",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.254",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.19.255.1",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "100::1",
        "5f00::1",
        "2001::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::808:808"
      })
  void everyClassOfInternalAddressIsRefusedHoweverItIsWritten(String address) {
    String literal = address.contains(":") ? "[" + address + "]" : address;
    Destinations real =
        new Destinations(List.of(), host -> List.of(InetAddress.getAllByName(host)));
    assertThat(verdict(real, "https://" + literal + "/hook")).isEqualTo("webhook.url-internal");
    assertThat(verdict(where(address), "https://oa.example.org/hook"))
        .isEqualTo("webhook.url-internal");
    assertThat(verdict(where("93.184.215.14", address), "https://oa.example.org/hook"))
        .isEqualTo("webhook.url-internal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.215.14",
        "1.1.1.1",
        "172.32.0.1",
        "100.128.0.1",
        "223.255.255.255",
        "2606:2800:21f:cb07::1",
        "2400:3200::1",
        "64:ff9b::808:808",
        "::ffff:1.1.1.1"
      })
  void addressesOnTheInternetAreAllowed(String address) {
    assertThat(verdict(where(address), "https://oa.example.org/hook")).isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://2130706433/",
        "https://127.1/",
        "https://0177.0.0.1/",
        "https://0x7f.0.0.1/",
        "https://localhost/",
        "https://LOCALHOST:8443/"
      })
  void strangeWaysToWriteLoopbackAreNoWayIn(String url) {
    Destinations real =
        new Destinations(List.of(), host -> List.of(InetAddress.getAllByName(host)));
    InetAddress address;
    try {
      address = real.resolve(real.parse(url));
    } catch (NotAllowed | UnknownHostException e) {
      return;
    }
    // read as another address by the platform, which is the one connected to
    assertThat(Addresses.isPublic(address)).isTrue();
    assertThat(address.isLoopbackAddress()).isFalse();
  }

  @Test
  void onlyPlainAddressesByHttpsAreTaken() {
    Destinations outside = where("93.184.215.14");
    assertThat(verdict(outside, "http://oa.example.org/")).isEqualTo("webhook.url-https-only");
    assertThat(verdict(outside, "ftp://oa.example.org/")).isEqualTo("webhook.url-https-only");
    assertThat(verdict(outside, "https://a:b@oa.example.org/")).isEqualTo("webhook.url-user");
    assertThat(verdict(outside, "https://@oa.example.org/")).isEqualTo("webhook.url-user");
    assertThat(verdict(outside, "https://oa.example.org/#x")).isEqualTo("webhook.url-not-valid");
    assertThat(verdict(outside, "https:///hook")).isEqualTo("webhook.url-not-valid");
    assertThat(verdict(outside, "oa.example.org")).isEqualTo("webhook.url-not-valid");
    assertThat(verdict(outside, "https://例子.cn/")).isEqualTo("webhook.url-not-valid");
    assertThat(verdict(outside, "https://oa.example.org/ x")).isEqualTo("webhook.url-not-valid");
    for (int port : new int[] {0, 22, 25, 53, 389, 65_536}) {
      assertThat(verdict(outside, "https://oa.example.org:" + port + "/"))
          .as("port %d", port)
          .isEqualTo("webhook.url-port");
    }
    for (int port : new int[] {443, 8443, 65_535}) {
      assertThat(verdict(outside, "https://oa.example.org:" + port + "/")).isEqualTo("allowed");
    }
  }

  @Test
  void theOperatorMayAllowHostsAndBlocksOfTheOwnNetwork() {
    List<String> allowed = List.of("oa.intranet", "10.1.0.0/16", "fd00::/8", "192.168.3.4");
    assertThat(verdict(allowing(allowed, "10.2.0.1"), "http://OA.intranet/")).isEqualTo("allowed");
    assertThat(verdict(allowing(allowed, "10.1.9.9"), "http://x.intranet/")).isEqualTo("allowed");
    assertThat(verdict(allowing(allowed, "fd00::9"), "https://x.intranet/")).isEqualTo("allowed");
    assertThat(verdict(allowing(allowed, "192.168.3.4"), "http://x/")).isEqualTo("allowed");
    assertThat(verdict(allowing(allowed, "192.168.3.5"), "https://x.intranet/"))
        .isEqualTo("webhook.url-internal");
    assertThat(verdict(allowing(allowed, "10.1.0.1", "10.2.0.1"), "https://x.intranet/"))
        .isEqualTo("webhook.url-internal");
    assertThat(verdict(allowing(allowed, "93.184.215.14"), "http://x.example.org/"))
        .isEqualTo("webhook.url-https-only");
    assertThatIllegalArgumentException().isThrownBy(() -> allowing(List.of("10.0.0.0/33")));
    assertThatIllegalArgumentException().isThrownBy(() -> allowing(List.of("10.0.0.999")));
  }

  @Test
  void aHostThatCannotBeFoundYetMayBeEntered() {
    Destinations silent =
        new Destinations(
            List.of("later.intranet"),
            host -> {
              throw new UnknownHostException(host);
            });
    assertThat(verdict(silent, "https://later.example.org/")).isEqualTo("allowed");
    assertThat(verdict(silent, "http://later.intranet/")).isEqualTo("allowed");
    assertThat(verdict(silent, "http://later.example.org/")).isEqualTo("webhook.url-https-only");
  }

  @Test
  void aNameThatTurnsInwardsAfterItWasEnteredIsRefusedWhenItIsSentTo() throws Exception {
    Deque<List<InetAddress>> turns =
        new ArrayDeque<>(Arrays.asList(addresses("93.184.215.14"), addresses("127.0.0.1")));
    Destinations turning = new Destinations(List.of(), host -> turns.removeFirst());
    assertThat(verdict(turning, "https://turning.example.org/")).isEqualTo("allowed");
    WebhookClient client = new WebhookClient(turning, Duration.ofSeconds(5), 1, null);
    Answer answer =
        client.post("https://turning.example.org/", "text/plain", Map.of(), new byte[0]);
    assertThat(answer.problem()).isEqualTo(Problem.NOT_ALLOWED);
    client.destroy();
  }
}
