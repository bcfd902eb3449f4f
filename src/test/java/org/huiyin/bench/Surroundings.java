package org.huiyin.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.SpringBootVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where and when the figures were measured.
 *
 * @param date when the run ended
 * @param extent short or full
 * @param versions of what took part
 * @param machine processors, memory, load before the run
 */
record Surroundings(
    String date, String extent, Map<String, String> versions, Map<String, Object> machine) {

  /** Looks around. */
  static Surroundings of(Options options, JdbcClient jdbc, double loadBefore) throws IOException {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    versions.put(
        "jvmOptions",
        String.join(
            " ",
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .toList()));
    versions.put("springBoot", SpringBootVersion.getVersion());
    versions.put("camunda", ProcessEngine.class.getPackage().getImplementationVersion());
    versions.put("kafka", AppInfoParser.getVersion());
    versions.put("postgresql", jdbc.sql("show server_version").query(String.class).single());
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("processor", processor());
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("memoryGb", memoryGb());
    machine.put("loadBefore", loadBefore);
    return new Surroundings(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        options.extent(),
        versions,
        machine);
  }

  /** Returns how many threads wanted to run during the last minute. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String processor() throws IOException {
    Path information = Path.of("/proc/cpuinfo");
    List<String> lines =
        Files.isReadable(information) ? Files.readAllLines(information) : List.of();
    return lines.stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static long memoryGb() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Math.round(system.getTotalMemorySize() / (double) (1L << 30))
        : 0;
  }
}
