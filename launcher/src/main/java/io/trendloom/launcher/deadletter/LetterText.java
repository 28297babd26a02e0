package io.trendloom.launcher.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Dead letters as lines of text. What a stranger wrote cannot move the cursor. */
final class LetterText {
    private static final String ROW = "%-36s  %-29s %-18s %5s  %-20s  %s";
    private static final int LONGEST_REASON = 100;
    private static final int SECONDS = "2011-12-09T12:00:00".length();

    private LetterText() {}

    static String header() {
        return ROW.formatted("ID", "QUEUE", "TYPE", "TIMES", "LAST TIME", "REASON");
    }

    static String row(JsonNode letter) {
        String reason = line(letter.path("reason").asText());
        return ROW.formatted(
                letter.path("id").asText(),
                letter.path("queue").asText(),
                line(letter.path("type").asText("-")),
                letter.path("times").asText(),
                time(letter.path("lastTime").asText()),
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason);
    }

    /** All that is known of a letter, its body last. */
    static List<String> whole(JsonNode letter) {
        List<String> lines = new ArrayList<>();
        letter.properties().forEach(field -> {
            if (!field.getKey().startsWith("body")) {
                lines.add("%-10s  %s"
                        .formatted(field.getKey(), line(field.getValue().asText())));
            }
        });
        lines.add("");
        letter.path("body")
                .asText(letter.path("bodyBase64").asText())
                .lines()
                .map(LetterText::line)
                .forEach(lines::add);
        return lines;
    }

    private static String time(String iso) {
        return iso.length() > SECONDS ? iso.substring(0, SECONDS) + "Z" : iso;
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
