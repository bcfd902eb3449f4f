package org.huiyin.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** The engine's settings, with the statements it uses read first and the rest when asked for. */
class EngineWithStatements extends SpringProcessEngineConfiguration {

  @Override
  protected void initSqlSessionFactory() {
    Properties properties = new Properties();
    properties.put("prefix", databaseTablePrefix);
    initSqlSessionFactoryProperties(properties, databaseTablePrefix, databaseType);
    try (InputStream shipped = getMyBatisXmlConfigurationSteam()) {
      EngineStatements statements = EngineStatements.read(shipped, properties);
      statements.setEnvironment(new Environment("default", transactionFactory, dataSource));
      statements.setDefaultStatementTimeout(jdbcStatementTimeout);
      if (isJdbcBatchProcessing()) {
        statements.setDefaultExecutorType(ExecutorType.BATCH);
      }
      statements.readOn();
      sqlSessionFactory = new DefaultSqlSessionFactory(statements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
