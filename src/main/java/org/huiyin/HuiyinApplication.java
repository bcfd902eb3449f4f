package org.huiyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Entry point of Huiyin: serves the desks of a proposal committee. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class HuiyinApplication {

  private static final String WALKTHROUGH = "walkthrough";

  /**
   * Starts the application.
   *
   * @param args Spring Boot command line options
   */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(WALKTHROUGH)) {
      ConfigurableApplicationContext context =
          start(HuiyinApplication.class, walkthroughArguments(args));
      System.exit(SpringApplication.exit(context));
    }
    start(HuiyinApplication.class, args);
  }

  /**
   * The walkthrough runs on servers and data of its own, unless told where, and moves time itself.
   */
  private static String[] walkthroughArguments(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
    if (all.stream().noneMatch(option -> option.startsWith("--huiyin.embedded.temporary="))) {
      all.add("--huiyin.embedded.temporary=true");
    }
    all.add("--huiyin.demo=true");
    all.add("--huiyin.walkthrough=true");
    all.add("--huiyin.workflow.timers-in-background=false");
    all.add("--server.port=0");
    return all.toArray(String[]::new);
  }

  /**
   * Starts an application; when it cannot start the reason is told and the process ends with 1.
   *
   * @param application configuration to start from
   * @param args Spring Boot command line options
   * @return the running application
   */
  public static ConfigurableApplicationContext start(Class<?> application, String... args) {
    try {
      return SpringApplication.run(application, args);
    } catch (SpringApplication.AbandonedRunException processedElsewhere) {
      throw processedElsewhere;
    } catch (RuntimeException | Error failure) {
      // Threads of a half started server must not keep the process alive. The handler prints
      // what has not been reported yet.
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
      System.exit(1);
      throw failure;
    }
  }
}
