package io.trendloom.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IOException("The resource (version.txt) is missing.");
            }
            String version = new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new String[] {version, "JDK " + Runtime.version()};
        }
    }
}
