package org.huiyin.embedded.failure;

import java.util.Locale;
import org.huiyin.embedded.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.PlaceholderResolutionException;
import org.yaml.snakeyaml.error.YAMLException;

/** A setting has a value that cannot be used, or a configuration file cannot be read. */
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class SettingAnalyzer implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    String sentence = null;
    for (Throwable cause = failure; cause != null && sentence == null; cause = cause.getCause()) {
      if (cause instanceof BindException bind && !isValidation(bind)) {
        sentence = sentence(bind);
      } else if (cause instanceof PlaceholderResolutionException) {
        sentence = Sentences.of("startup.placeholder", String.valueOf(cause.getMessage()));
      } else if (cause instanceof YAMLException yaml) {
        sentence =
            Sentences.of(
                "startup.file", String.valueOf(yaml.getMessage()).strip().replaceAll("\\s+", " "));
      }
    }
    return sentence == null ? null : new FailureAnalysis(sentence, null, failure);
  }

  private static boolean isValidation(BindException bind) {
    return bind.getCause() instanceof BindValidationException;
  }

  private static String sentence(BindException bind) {
    ConfigurationProperty property = bind.getProperty();
    String name = property == null ? bind.getName().toString() : property.getName().toString();
    String value = property == null ? "" : String.valueOf(property.getValue());
    String origin =
        property == null || property.getOrigin() == null
            ? "?"
            : String.valueOf(property.getOrigin());
    return Sentences.of(
        "startup.setting",
        name,
        isSecret(name) ? "******" : value,
        origin,
        bind.getTarget().getType().toClass().getSimpleName(),
        NestedExceptionUtils.getMostSpecificCause(bind).getMessage());
  }

  private static boolean isSecret(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*(password|secret|token|key).*");
  }
}
