package io.trendloom.embedded;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** The jars of the S3 store and the broker, which travel inside this module's jar, unpacked once into the cache. */
final class ServerJars {
    private static final String INDEX = "servers.classpath";

    private ServerJars() {}

    /** Class path for a server's JVM: its jars and this module's own classes. */
    static String classPath(Path cache) {
        List<String> names = index();
        CRC32 checksum = new CRC32();
        checksum.update(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
        String folder = "servers-" + HexFormat.of().toHexDigits((int) checksum.getValue());
        Path unpacked = UnpackedFolder.in(cache, folder, target -> unpack(names, target));
        return ownClasses() + File.pathSeparator + unpacked.resolve("*");
    }

    private static List<String> index() {
        try (InputStream index = resource(INDEX)) {
            String text = new String(index.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.strip().split(":")).sorted().toList();
        } catch (IOException e) {
            throw new PartException("The list of server jars cannot be read: %s.".formatted(e.getMessage()), e);
        }
    }

    private static void unpack(List<String> names, Path target) throws IOException {
        for (String name : names) {
            try (InputStream jar = resource(name)) {
                Files.copy(jar, target.resolve(name.substring(name.lastIndexOf('/') + 1)));
            }
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = ServerJars.class.getResourceAsStream(name);
        if (found == null) {
            throw new FileNotFoundException(
                    "The resource (%s) is not in the jar of trendloom-embedded".formatted(name));
        }
        return found;
    }

    /** By resource, since a code source is not kept by every class loader. */
    private static Path ownClasses() {
        String name = ServerJars.class.getName().replace('.', '/') + ".class";
        try {
            URL own = ServerJars.class.getResource("/" + name);
            if (own == null) {
                throw new FileNotFoundException(name);
            }
            if (own.getProtocol().equals("jar") && own.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            String folder = own.toString().substring(0, own.toString().length() - name.length());
            return Path.of(new URI(folder));
        } catch (IOException | URISyntaxException e) {
            throw new PartException("The classes of the servers are not on disk: %s.".formatted(e.getMessage()), e);
        }
    }
}
