package org.huiyin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Entry point of Huiyin: serves the desks of a proposal committee. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class HuiyinApplication {

  /**
   * Starts the application.
   *
   * @param args Spring Boot command line options
   */
  public static void main(String[] args) {
    start(HuiyinApplication.class, args);
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
