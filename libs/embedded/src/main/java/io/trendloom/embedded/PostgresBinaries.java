package io.trendloom.embedded;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs from the Maven artifact, unpacked once into the cache. */
record PostgresBinaries(Path home) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String VERSION = "postgres-18.6.0";

    static PostgresBinaries unpackedIn(Path cache) {
        return new PostgresBinaries(UnpackedFolder.in(cache, VERSION, PostgresBinaries::unpack));
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new FileNotFoundException("The resource (%s) is not on the class path".formatted(ARCHIVE));
            }
            try (InputStream tar = new XZInputStream(packed)) {
                Tar.unpack(tar, folder);
            }
        }
    }

    String initdb() {
        return home.resolve("bin/initdb").toString();
    }

    String control() {
        return home.resolve("bin/pg_ctl").toString();
    }
}
