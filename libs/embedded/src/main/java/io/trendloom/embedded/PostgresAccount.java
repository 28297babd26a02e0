package io.trendloom.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;

/**
 * The account under which PostgreSQL runs: it refuses root, and an account without a passwd entry.
 *
 * @param prefix words before each PostgreSQL command, empty for an ordinary user
 * @param owner the uid that must own its files, or -1 to leave them as they are
 */
record PostgresAccount(List<String> prefix, int owner) {
    static final int NOBODY = 65_534;
    private static final PostgresAccount OWN = new PostgresAccount(List.of(), -1);
    private static final PostgresAccount USER_NAMESPACE = new PostgresAccount(List.of("unshare", "-U"), -1);
    static final PostgresAccount OTHER_USER =
            new PostgresAccount(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    PostgresAccount {
        prefix = List.copyOf(prefix);
    }

    /** The first way that works on this machine. */
    static PostgresAccount choose() throws InterruptedException {
        boolean root = currentUid() == 0;
        boolean named = !System.getProperty("user.name", "?").equals("?");
        if (!root && named) {
            return OWN;
        }
        if (Command.succeeds(USER_NAMESPACE.command("true"))) {
            return USER_NAMESPACE;
        }
        if (root && Command.succeeds(OTHER_USER.command("true"))) {
            return OTHER_USER;
        }
        throw new PartException(
                ("PostgreSQL cannot run as uid %d: it refuses root and accounts without a passwd entry, "
                                + "and neither unshare -U nor setpriv works here. Maybe run as an ordinary user.")
                        .formatted(currentUid()));
    }

    private static int currentUid() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new PartException("The current uid cannot be read from /proc/self: %s.".formatted(e.getMessage()), e);
        }
    }

    List<String> command(String... words) {
        return java.util.stream.Stream.concat(prefix.stream(), java.util.stream.Stream.of(words))
                .toList();
    }

    /** Hands a file or folder to the account. */
    void take(Path path) throws IOException {
        if (owner >= 0) {
            Files.setAttribute(path, "unix:uid", owner);
            Files.setAttribute(path, "unix:gid", owner);
        }
    }

    /** Another account must be let through every folder above the data. */
    void requireReach(Path path) throws IOException {
        if (owner < 0) {
            return;
        }
        for (Path folder = path; folder != null; folder = folder.getParent()) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new PartException(
                        ("The folder (%s) must let other accounts through, for PostgreSQL runs as uid %d "
                                        + "here. Maybe give a --data-dir below such a folder.")
                                .formatted(folder, owner));
            }
        }
    }
}
