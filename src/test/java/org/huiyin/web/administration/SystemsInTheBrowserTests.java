package org.huiyin.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.huiyin.notification.command.CommandCatalogue;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.SystemAccount;
import org.huiyin.organisation.SystemAccounts;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Connecting the office system of a department. */
class SystemsInTheBrowserTests extends BrowserTest {

  private static final String HOME = "/administration/systems";

  @Autowired private SystemAccounts systems;

  @Test
  void aSystemIsConnectedAndClosed() {
    CurrentUser admin = town.official(Role.ADMIN);
    Page page = windowOf(admin);
    page.navigate(HOME);
    assertThat(page.textContent("main")).contains("还没有对接系统");
    String username = "oa-" + Long.toString(System.nanoTime(), 36);
    page.fill("#name", "第一局办公系统");
    page.fill("#username", "OA 一");
    page.selectOption("#departmentId", town.department(1).id().toString());
    page.click("text=开通，并生成密钥");
    page.waitForSelector("[data-refusal] [role=alert]");
    assertThat(page.inputValue("#name")).isEqualTo("第一局办公系统");
    page.fill("#username", username);
    page.check("input[name=approver]");
    page.click("text=开通，并生成密钥");
    page.waitForSelector(".hy-secret");
    String secret = page.textContent(".hy-secret");
    assertThat(secret).startsWith("whsec_");
    SystemAccount account = systems.list(admin).get(0);
    assertThat(account.approver()).isTrue();
    assertFitForAll(page);

    page.click("button:has-text('更换密钥')");
    page.waitForSelector("text=更换前的密钥在");
    assertThat(page.textContent(".hy-secret")).startsWith("whsec_").isNotEqualTo(secret);
    page.fill("#token-name", "取数");
    page.click("text=生成令牌");
    page.waitForSelector("#tokens .hy-secret");
    assertThat(page.textContent("#tokens .hy-secret")).startsWith("huiyin_");
    UUID proposal = life.assigned();
    received(account.id(), null, proposal);
    received(account.id(), "assignment.already-claimed", proposal);
    page.reload();
    assertThat(page.querySelector(".hy-secret")).isNull();
    assertThat(page.textContent("main")).contains("已办理", "assignment.already-claimed");
    picture(page, "system");

    CurrentUser auditor = town.official(Role.AUDITOR);
    Page phone = windowOf(auditor, Eyes.PHONE);
    Page dark = windowOf(auditor, Eyes.DARK);
    for (String path : new String[] {HOME, HOME + "/" + account.id()}) {
      phone.navigate(path);
      assertFitForAll(phone);
      assertThat(phone.querySelector("main form[method=post]")).isNull();
      dark.navigate(path);
      assertFitForAll(dark);
    }
    picture(phone, "system-phone");

    page.click("button:has-text('停用账户')");
    page.waitForSelector("text=重新启用账号");
    assertThat(systems.byId(account.id(), admin).active()).isFalse();
    page.navigate("/administration/people/" + account.id());
    assertThat(page.url()).endsWith(HOME + "/" + account.id());
    page.navigate(HOME);
    assertThat(page.textContent("table")).contains("第一局办公系统", "已停用");
    assertFitForAll(page);
    picture(page, "systems");
  }

  private void received(UUID accountId, String code, UUID proposalId) {
    jdbc.sql(
            """
            insert into received_command (id, account_id, type, body_hash, outcome, code, proposal_id, answered_at)
            values (?, ?, ?, ''::bytea, ?, ?, ?, ?::timestamptz)
            """)
        .params(
            UUID.randomUUID(),
            accountId,
            CommandCatalogue.TYPES.get(0).type(),
            code == null ? "ACCEPTED" : "REFUSED",
            code,
            proposalId,
            clock.instant().toString())
        .update();
  }
}
