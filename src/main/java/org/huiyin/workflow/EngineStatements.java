package org.huiyin.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;

/**
 * The engine's SQL statements. Reading them all is the longest single part of a start, so only
 * those it asks while it starts are read at once, and those it works with beside the rest of the
 * start. A third serves what is switched off here, as history, cases and its own users: they are
 * read when one of them is asked for, if ever. Nothing the engine can do is taken away; whoever
 * asks for a statement waits until it is read.
 */
public class EngineStatements extends Configuration {

  private static final Pattern MAPPER = Pattern.compile("<mapper\\s+resource=\"([^\"]+)\"\\s*/>");

  /** Asked while the engine starts, and what these and others include. */
  private static final Pattern AT_ONCE =
      Pattern.compile(
          ".*/(Commons|Authorization|Tenant|Property|SchemaLogEntry|Deployment|Resource"
              + "|ProcessDefinition|DecisionDefinition|DecisionRequirementsDefinition)\\.xml");

  private static final Pattern SELDOM =
      Pattern.compile(
          ".*/(Historic.*|Case.*|UserOperationLogEntry|Batch|Filter|Report|Statistics|Metrics"
              + "|TaskMetrics|TenantMembership|Membership|User|Group|IdentityInfo|Attachment"
              + "|Comment|CamundaFormDefinition|ExternalTask)\\.xml");

  private final List<String> soon = new ArrayList<>();
  private final List<String> seldom = new ArrayList<>();
  private volatile CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

  /** Made by the reader of the engine's list of files. */
  public EngineStatements() {}

  /**
   * Reads what the engine's start needs and begins to read what its work needs.
   *
   * @param shipped the engine's list of files
   * @param properties what the statements of this database differ in
   * @return the statements
   */
  static EngineStatements read(InputStream shipped, Properties properties) {
    List<String> soon = new ArrayList<>();
    List<String> seldom = new ArrayList<>();
    String atOnce =
        MAPPER
            .matcher(text(shipped))
            .replaceAll(
                mapper -> {
                  String resource = mapper.group(1);
                  if (AT_ONCE.matcher(resource).matches()) {
                    return Matcher.quoteReplacement(mapper.group());
                  }
                  (SELDOM.matcher(resource).matches() ? seldom : soon).add(resource);
                  return "";
                });
    InputStream list = new ByteArrayInputStream(atOnce.getBytes(StandardCharsets.UTF_8));
    EngineStatements statements =
        (EngineStatements)
            new XMLConfigBuilder(EngineStatements.class, list, "", properties).parse();
    statements.soon.addAll(soon);
    statements.seldom.addAll(seldom);
    return statements;
  }

  /** Reads what is needed soon, in a thread of its own. */
  void readOn() {
    reading = CompletableFuture.runAsync(() -> add(soon), EngineStatements::inThread);
  }

  private static void inThread(Runnable task) {
    Thread thread = new Thread(task, "engine-statements");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public MappedStatement getMappedStatement(String id, boolean validateIncompleteStatements) {
    require(id);
    return super.getMappedStatement(id, validateIncompleteStatements);
  }

  @Override
  public boolean hasStatement(String id, boolean validateIncompleteStatements) {
    // readers ask this, too, of what they are about to add
    if (!Thread.holdsLock(this)) {
      require(id);
    }
    return super.hasStatement(id, validateIncompleteStatements);
  }

  @Override
  public Collection<String> getMappedStatementNames() {
    readAll();
    return super.getMappedStatementNames();
  }

  @Override
  public Collection<MappedStatement> getMappedStatements() {
    readAll();
    return super.getMappedStatements();
  }

  boolean hasBeenRead(String id) {
    return mappedStatements.containsKey(id);
  }

  private void require(String id) {
    if (!hasBeenRead(id)) {
      reading.join();
      if (!hasBeenRead(id)) {
        readAll();
      }
    }
  }

  private void readAll() {
    reading.join();
    add(seldom);
  }

  private synchronized void add(List<String> resources) {
    try {
      for (String resource : resources) {
        try (InputStream file = Resources.getResourceAsStream(resource)) {
          new XMLMapperBuilder(file, this, resource, getSqlFragments()).parse();
        }
      }
      resources.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
