package io.trendloom.preparation.masking;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What only the words before it tell to be personal data; the pattern has it in its group {@code value}. */
record AnnouncedDetector(Pattern pattern, String token, Predicate<String> fits) implements Detector {

    @Override
    public List<Found> find(String text) {
        return pattern.matcher(text)
                .results()
                .filter(match -> fits.test(match.group("value")))
                .map(match -> new Found(match.start("value"), match.end("value"), token))
                .toList();
    }
}
