package org.huiyin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTests {

  @Test
  void readsTextsNumbersAndTruthsAsTheyAreShown() {
    Workbook workbook =
        read(new WorkbookFile().sheet("表", List.of(List.of(" 甲\u3000", 13800000000L, 1.50, true))));
    assertThat(workbook.sheet("表").get().rows().get(0).cells())
        .containsExactly("甲", "13800000000", "1.5", "TRUE");
  }

  @Test
  void leavesBlankRowsOutAndKeepsTheNumbers() {
    Workbook.Sheet sheet =
        read(new WorkbookFile().sheet("表", List.of(List.of("a"), List.of("", " "), List.of("b"))))
            .sheets()
            .get(0);
    assertThat(sheet.rows()).extracting(Workbook.Row::number).containsExactly(1, 3);
    assertThat(sheet.rows().get(0).text(7)).isEmpty();
  }

  @Test
  void stopsAfterTheRowsAskedFor() {
    Workbook.Sheet sheet =
        Workbook.read(
                new WorkbookFile()
                    .sheet("表", List.of(List.of("头"), List.of(1), List.of(2), List.of(3)))
                    .open(),
                2)
            .sheets()
            .get(0);
    assertThat(sheet.tooLong()).isTrue();
    assertThat(sheet.rows()).hasSize(3);
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    refuses(new byte[0], "import.not-a-workbook");
    refuses("编号,案由".getBytes(StandardCharsets.UTF_8), "import.not-a-workbook");
    refuses(zip("hello.txt", "hello".getBytes(StandardCharsets.UTF_8)), "import.not-a-workbook");
  }

  @Test
  void refusesWhatUnpacksToAMonster() throws IOException {
    refuses(zip("xl/sharedStrings.xml", new byte[70 << 20]), "import.too-large");
    refuses(new byte[21 << 20], "import.too-large");
  }

  @Test
  void refusesColumnsNoSpreadsheetHas() throws IOException {
    byte[] good = new WorkbookFile().sheet("表", List.of(List.of("a"))).bytes();
    refuses(replaceInSheets(good, "r=\"A1\"", "r=\"ZZZZZZ1\""), "import.not-a-workbook");
  }

  @Test
  void answersBrokenFilesWithARefusalOnly() {
    byte[] good = new WorkbookFile().sheet("表", List.of(List.of("a", 1), List.of("b", 2))).bytes();
    Random random = new Random(20261122);
    for (int i = 0; i < 300; i++) {
      byte[] broken = Arrays.copyOf(good, random.nextInt(10) == 0 ? good.length / 2 : good.length);
      for (int flips = 0; flips < 1 + random.nextInt(8); flips++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      try {
        Workbook.read(new ByteArrayInputStream(broken), 10);
      } catch (RuleViolation refusal) {
        assertThat(refusal.code()).startsWith("import.");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, A", "25, Z", "26, AA", "701, ZZ", "702, AAA"})
  void lettersColumnsAsSpreadsheetsDo(int column, String letter) {
    assertThat(Workbook.letter(column)).isEqualTo(letter);
  }

  @Test
  void namesEveryWrongHeader() {
    Workbook.Sheet sheet =
        read(new WorkbookFile().sheet("表", List.of(List.of("姓名", "姓各", "姓名")))).sheets().get(0);
    WorkbookTable table = new WorkbookTable(sheet, List.of("姓名", "电话"), 10);
    assertThat(table.rows()).isEmpty();
    assertThat(table.faults())
        .extracting(CellFault::column, CellFault::header, CellFault::code)
        .containsExactly(
            tuple("B", "姓各", "import.header-unknown"),
            tuple("C", "姓名", "import.header-twice"),
            tuple("", "电话", "import.header-missing"));
  }

  private static Workbook read(WorkbookFile file) {
    return Workbook.read(file.open(), 100);
  }

  private static void refuses(byte[] bytes, String code) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> Workbook.read(new ByteArrayInputStream(bytes), 10))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] replaceInSheets(byte[] file, String before, String after)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(text.replace(before, after).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
