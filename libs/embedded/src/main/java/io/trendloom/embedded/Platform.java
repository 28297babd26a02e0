package io.trendloom.embedded;

/**
 * The machines on which the embedded parts run: Linux on x86-64 with glibc.
 *
 * <p>The S3 store and the broker are plain Java. PostgreSQL comes as a native build; builds for Linux on arm64 and for
 * macOS (both architectures) exist beside the one that is packed here, but supervision reads {@code /proc}.
 */
public final class Platform {
    private Platform() {}

    /** Fails with a reason on any other machine, before anything is unpacked or started. */
    public static void requireSupported() {
        requireSupported(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static void requireSupported(String os, String architecture) {
        boolean linux = os.equals("Linux");
        boolean x86 = architecture.equals("amd64") || architecture.equals("x86_64");
        if (!linux || !x86) {
            throw new PartException(("The platform (%s %s) must be Linux on x86-64. "
                            + "Maybe use a Linux container or virtual machine.")
                    .formatted(os, architecture));
        }
    }
}
