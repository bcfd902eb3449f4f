package org.huiyin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of Huiyin: serves the desks of a proposal committee. */
@SpringBootApplication
public class HuiyinApplication {

  /**
   * Starts the application.
   *
   * @param args Spring Boot command line options
   */
  public static void main(String[] args) {
    SpringApplication.run(HuiyinApplication.class, args);
  }
}
