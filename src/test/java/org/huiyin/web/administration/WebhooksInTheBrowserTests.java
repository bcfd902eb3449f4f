package org.huiyin.web.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huiyin.notification.WebhookDeliveries;
import org.huiyin.notification.WebhookDelivery;
import org.huiyin.notification.Webhooks;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.BrowserTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Webhooks as their administrator and an auditor see them. */
class WebhooksInTheBrowserTests extends BrowserTest {

  private static final String HOME = "/administration/webhooks";

  @Autowired private Webhooks webhooks;
  @Autowired private WebhookDeliveries deliveries;

  private HttpServer receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/hook",
        exchange -> {
          byte[] answer = "库存已满，请稍后".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(500, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void close() {
    webhooks
        .list(town.official(Role.ADMIN))
        .forEach(one -> webhooks.remove(one.id(), Town.at(town.official(Role.ADMIN))));
    receiver.stop(0);
  }

  @Test
  void aWebhookIsEnteredTriedPausedAndResumed() {
    CurrentUser admin = town.official(Role.ADMIN);
    Page page = windowOf(admin);
    page.navigate(HOME);
    assertThat(page.textContent("main")).contains("还没有推送地址");
    page.click("text=添加推送地址");
    page.fill("#name", "第一局协同办公");
    page.fill("#url", "https://10.0.0.1/hook");
    page.selectOption("#departmentId", town.department(1).id().toString());
    page.click("text=添加，并生成签名密钥");
    page.waitForSelector("[data-refusal] [role=alert]");
    assertThat(page.textContent("form [role=alert]")).contains("内网");
    assertThat(page.inputValue("#name")).isEqualTo("第一局协同办公");
    page.fill("#url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
    page.click("text=添加，并生成签名密钥");
    page.waitForSelector(".hy-secret");
    String secret = page.textContent(".hy-secret");
    assertThat(secret).startsWith("whsec_");
    UUID id = webhooks.list(admin).get(0).id();
    assertFitForAll(page);

    page.click("button:has-text('推送一条示例事件')");
    page.waitForSelector("text=示例事件已发出");
    eventually(() -> assertThat(latest(id).attempts()).isNotEmpty());
    page.reload();
    page.click("summary:has-text('尝试 1 次')");
    assertThat(page.textContent("#deliveries")).contains("HTTP 500", "库存已满，请稍后", "待推送");
    assertThat(page.textContent("main")).doesNotContain(secret);
    picture(page, "webhook");

    page.click("button:has-text('暂停推送')");
    page.waitForSelector("button:has-text('恢复推送')");
    CurrentUser auditor = town.official(Role.AUDITOR);
    Page phone = windowOf(auditor, Eyes.PHONE);
    Page dark = windowOf(auditor, Eyes.DARK);
    for (String path : new String[] {HOME, HOME + "/" + id}) {
      phone.navigate(path);
      assertFitForAll(phone);
      assertThat(phone.querySelector("main form[method=post]")).isNull();
      dark.navigate(path);
      assertFitForAll(dark);
    }
    picture(phone, "webhook-phone");
    page.click("button:has-text('恢复推送')");
    page.waitForSelector("button:has-text('暂停推送')");
    eventually(() -> assertThat(latest(id).attempts()).hasSizeGreaterThan(1));
    page.click("button:has-text('更换密钥')");
    page.waitForSelector(".hy-secret");
    assertThat(page.textContent(".hy-secret")).startsWith("whsec_").isNotEqualTo(secret);

    page.navigate(HOME + "/" + id + "?state=GIVEN_UP");
    assertThat(page.textContent("#deliveries")).contains("没有推送记录");
    page.navigate(HOME + "/new");
    page.click("summary:has-text('推送全部事件')");
    assertFitForAll(page);
    page.navigate(HOME);
    assertThat(page.textContent("table")).contains("第一局协同办公", "市第1局", "推送失败");
    assertFitForAll(page);
    picture(page, "webhooks");
  }

  private WebhookDelivery latest(UUID id) {
    return deliveries.list(id, town.official(Role.ADMIN), null, null, 1).rows().get(0);
  }
}
