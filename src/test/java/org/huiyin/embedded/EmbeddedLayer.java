package org.huiyin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the production image leaves out, as {@code src/main/layers.xml} says. */
final class EmbeddedLayer {

  private static final Pattern LAYER =
      Pattern.compile("<into layer=\"embedded-servers\">(.*?)</into>", Pattern.DOTALL);
  private static final Pattern INCLUDE = Pattern.compile("<include>(.+):(.+):[*]</include>");
  private static final List<String> FOLDERS = folders();

  private EmbeddedLayer() {}

  /** Whether the image keeps a jar of a Maven repository. */
  static boolean leavesIn(String jar) {
    return FOLDERS.stream().noneMatch(jar::contains);
  }

  private static List<String> folders() {
    try {
      String layers = Files.readString(Path.of("src/main/layers.xml"));
      return LAYER
          .matcher(layers)
          .results()
          .flatMap(layer -> INCLUDE.matcher(layer.group(1)).results())
          .map(
              include ->
                  "/"
                      + include.group(1).replace('.', '/')
                      + "/"
                      + (include.group(2).equals("*") ? "" : include.group(2) + "/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
