package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Chinese README is true to the English one: the same commands and output, the same links, the same figures. */
class ReadmeTest {
    private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern INLINE_CODE = Pattern.compile("`[^`]+`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,.]*(?<=\\d)");
    private static final Pattern HEADING = Pattern.compile("^#+ ", Pattern.MULTILINE);

    private final String english = read("README.md");
    private final String chinese = read("README.zh-CN.md");

    @Test
    void showsTheSameCommandsAndOutput() {
        assertThat(all(CODE, chinese)).isEqualTo(all(CODE, english)).isNotEmpty();
        assertThat(all(INLINE_CODE, prose(chinese))).isEqualTo(all(INLINE_CODE, prose(english)));
    }

    @Test
    void linksToTheSamePlaces() {
        assertThat(links(chinese, "README.md")).isEqualTo(links(english, "README.zh-CN.md"));
    }

    @Test
    void givesTheSameFigures() {
        assertThat(all(FIGURE, prose(chinese))).containsExactlyInAnyOrderElementsOf(all(FIGURE, prose(english)));
    }

    @Test
    void hasTheSameParts() {
        assertThat(all(HEADING, prose(chinese))).isEqualTo(all(HEADING, prose(english)));
    }

    private static List<String> links(String page, String otherLanguage) {
        return all(LINK, page).stream()
                .filter(link -> !link.equals("](" + otherLanguage + ")"))
                .sorted()
                .toList();
    }

    private static String prose(String page) {
        return CODE.matcher(page).replaceAll("");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replace('\n', ' '))
                .toList();
    }

    private static String read(String page) {
        try {
            return Files.readString(Trendloom.root().resolve(page));
        } catch (IOException e) {
            throw new AssertionError("The page %s cannot be read.".formatted(page), e);
        }
    }
}
