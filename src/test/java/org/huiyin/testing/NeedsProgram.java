package org.huiyin.testing;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test that runs a program of the operating system. Where it is not installed the test is skipped
 * and says so; with {@code CI=true} it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsProgram.Condition.class)
public @interface NeedsProgram {

  /** The name of the program. */
  String value();

  /** Looks for the program on the path. */
  class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      String program =
          AnnotationSupport.findAnnotation(context.getRequiredTestClass(), NeedsProgram.class)
              .orElseThrow()
              .value();
      if (isInstalled(program) || "true".equals(System.getenv("CI"))) {
        return ConditionEvaluationResult.enabled("with " + program);
      }
      return ConditionEvaluationResult.disabled(program + " is not installed");
    }

    private static boolean isInstalled(String program) {
      String paths = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
      return Arrays.stream(paths.split(File.pathSeparator, -1))
          .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
  }
}
