package io.trendloom.launcher.load;

import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.StubServer.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Files of rows, and a door that answers them. */
final class Rows {
    private Rows() {}

    /** CSV with the columns id and quantity. */
    static String csv(int from, int to) {
        return "id,quantity\n"
                + IntStream.rangeClosed(from, to).mapToObj("s%d,1\n"::formatted).collect(Collectors.joining());
    }

    static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    static Path compress(Path file, String text) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** The door's answer to CSV: a quantity of 0 is rejected, the id again is a duplicate, the rest is stored. */
    static Reply answer(Request request) {
        List<String> rows = request.body().lines().skip(1).toList();
        String results = IntStream.range(0, rows.size())
                .mapToObj(i -> result(i + 1, rows.get(i)))
                .collect(Collectors.joining());
        return Reply.ok(results + "{\"summary\":{}}\n");
    }

    private static String result(int number, String row) {
        String id = row.substring(0, row.indexOf(','));
        if (row.endsWith(",0")) {
            return "{\"row\":%d,\"id\":\"%s\",\"result\":\"rejected\",\"rule\":\"quantity-zero\",\"reason\":\"It is 0.\"}\n"
                    .formatted(number, id);
        }
        return "{\"row\":%d,\"id\":\"%s\",\"result\":\"%s\"}\n"
                .formatted(number, id, id.equals("again") ? "duplicate" : "stored");
    }
}
