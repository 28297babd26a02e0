package io.trendloom.decisions.reviews.trial;

import io.trendloom.decisions.reviews.Voice;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The phrases of a language that made reviews are put together from.
 *
 * @param phrases by what they are for, such as {@code complaint delivery}
 */
record Wordings(String language, Map<String, List<String>> phrases) {
    private static final String OPENING = "opening";
    private static final String ENDING = "ending";
    private static final int OPENED = 3;

    static Wordings of(String language) {
        return new Wordings(language, lines("wordings-%s.txt".formatted(language)));
    }

    /** The lists of a file beside this class, by what stands before them. */
    static Map<String, List<String>> lines(String file) {
        try (InputStream bytes = Wordings.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new FileNotFoundException("The list (%s) must lie beside the trial.".formatted(file));
            }
            Map<String, List<String>> lists = new LinkedHashMap<>();
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .forEach(parts -> lists.put(parts.getFirst(), parts.subList(1, parts.size())));
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The topics that texts may have. */
    List<Planted> topics(Voice voice) {
        String start = voice.text() + " ";
        return phrases.keySet().stream()
                .filter(name -> name.startsWith(start) && !name.endsWith(ENDING))
                .map(name -> new Planted(voice, name.substring(start.length())))
                .toList();
    }

    /**
     * A text: one of three has an opening, one of two an ending, vague ones always; what is for judging shares no phrase with what is
     * for learning.
     */
    String text(Planted planted, boolean judging, SplittableRandom random) {
        String voice = planted.voice().text() + " ";
        List<String> parts = new ArrayList<>();
        if (random.nextInt(OPENED) == 0) {
            parts.add(drawn(OPENING, judging, random));
        }
        if (planted.isTopic()) {
            parts.add(drawn(voice + planted.name(), judging, random));
        }
        if (!planted.isTopic() || random.nextBoolean()) {
            parts.add(drawn(voice + ENDING, judging, random));
        }
        return String.join(language.equals("zh") ? "" : " ", parts);
    }

    private String drawn(String name, boolean judging, SplittableRandom random) {
        List<String> all = Objects.requireNonNull(phrases.get(name));
        List<String> half = IntStream.range(0, all.size())
                .filter(i -> i % 2 == (judging ? 1 : 0))
                .mapToObj(all::get)
                .toList();
        return half.get(random.nextInt(half.size()));
    }
}
