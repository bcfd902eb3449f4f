package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;

class EngineStatementsTests {

  private final Properties properties = properties();
  private final EngineStatements statements = EngineStatements.read(shipped(), properties);

  @Test
  void whatIsReadAtOnceNeedsNothingOfTheRest() {
    assertThat(statements.getIncompleteStatements()).isEmpty();
    assertThat(statements.getIncompleteResultMaps()).isEmpty();
    assertThat(statements.hasBeenRead("selectTask")).isFalse();
  }

  @Test
  void whatIsReadSoonNeedsNothingOfWhatIsSeldomAsked() {
    statements.readOn();

    assertThat(statements.getMappedStatement("selectTask").getId()).endsWith("selectTask");
    assertThat(statements.getIncompleteStatements()).isEmpty();
    assertThat(statements.getIncompleteResultMaps()).isEmpty();
    assertThat(statements.hasBeenRead("selectHistoricTaskInstance")).isFalse();
  }

  @Test
  void whatIsSeldomAskedIsReadWhenItIs() {
    statements.readOn();

    assertThat(statements.getMappedStatement("selectHistoricTaskInstance").getId())
        .endsWith("selectHistoricTaskInstance");
    assertThat(statements.hasStatement("selectUser")).isTrue();
  }

  @Test
  void allStatementsOfTheEngineAreThere() {
    Configuration whole = new XMLConfigBuilder(shipped(), "", properties).parse();
    statements.readOn();

    assertThat(statements.getMappedStatementNames())
        .hasSizeGreaterThan(1_000)
        .containsExactlyInAnyOrderElementsOf(whole.getMappedStatementNames());
  }

  @Test
  void aStatementThatDoesNotExistIsRefused() {
    statements.readOn();

    assertThat(statements.hasStatement("selectNothing")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statements.getMappedStatement("selectNothing"));
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.put("prefix", "");
    ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(properties, "", "postgres");
    return properties;
  }

  private static InputStream shipped() {
    try {
      return new org.springframework.core.io.ClassPathResource(
              ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE)
          .getInputStream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
