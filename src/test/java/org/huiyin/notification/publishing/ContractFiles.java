package org.huiyin.notification.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that say what goes over the wire. After a change of the catalogue, {@code mvn test
 * -Dtest=CatalogueTests -Dhuiyin.contract.write=true} writes them anew; then look at the
 * difference: lines may only have been added.
 */
public final class ContractFiles {

  private static final Path GOLDEN = Path.of("src/test/resources/contract");
  static final boolean WRITE = Boolean.getBoolean("huiyin.contract.write");

  private ContractFiles() {}

  /**
   * Returns all golden files of a type: the present one and those of earlier days, which are kept
   * under names like {@code proposal.filed-v1-2026-11.json}.
   *
   * @param name family and name of the type
   * @return at least one file
   */
  public static List<Path> goldenFilesOf(String name) {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name + "-v1(-.*)?\\.json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path golden(String name) {
    return GOLDEN.resolve(name + "-v1.json");
  }

  static List<String> goldenNames() {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(f -> f.getFileName().toString().replaceFirst("-v1.*", ""))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares a file with what it should hold, or writes it when that was asked for. */
  static void requireEqual(Path file, String content) {
    try {
      if (WRITE) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
      }
      assertThat(file).exists();
      assertThat(Files.readString(file)).as(file.toString()).isEqualTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
