package io.trendloom.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The page's modules by the type checker and by tests of their own, run by the Node of the browser's driver. */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "The driver's Node for this machine is not looked for")
class ScriptsTest {
    private static final Path NODE = Path.of("target", "node").toAbsolutePath();
    private static final Path TYPESCRIPT =
            Path.of("target/libraries/META-INF/resources/webjars/typescript").toAbsolutePath();

    @BeforeAll
    static void unpack() throws IOException {
        if (!Files.exists(NODE)) {
            try (InputStream node =
                    Objects.requireNonNull(ScriptsTest.class.getResourceAsStream("/driver/linux/node"))) {
                Files.copy(node, NODE);
            }
        }
        assertThat(NODE.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void haveTheirTypesRight() throws Exception {
        run(compiler().toString(), "-p", "src/test/js/tsconfig.json");
    }

    @Test
    void passTheirTests() throws Exception {
        try (Stream<Path> tests = Files.list(Path.of("src/test/js"))) {
            List<String> files = tests.map(Path::toString)
                    .filter(file -> file.endsWith(".test.js"))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            run(Stream.concat(Stream.of("--test"), files.stream()).toArray(String[]::new));
        }
    }

    private static Path compiler() throws IOException {
        try (Stream<Path> versions = Files.list(TYPESCRIPT)) {
            return versions.findFirst().orElseThrow().resolve("lib/tsc.js");
        }
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(Stream.concat(Stream.of(NODE.toString()), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(node.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(node.exitValue()).as(said).isZero();
    }
}
