package io.trendloom.preparation.masking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The labelled cases of {@code masking-cases.tsv}, every third of a form sealed. They are generated once and stay, so that
 * masking is measured on what was there before it.
 */
final class MaskingCases {
    private static final Path FILE = Path.of("src/test/resources/io/trendloom/preparation/masking/masking-cases.tsv");
    private static final int OF_A_FORM = 9;
    private static final long SEED = 20_261_128;

    private MaskingCases() {}

    /** Writes the file anew, from the folder of the module. */
    public static void main(String[] arguments) throws IOException {
        Files.write(FILE, generated().map(MaskingCase::line).toList());
    }

    static List<MaskingCase> those(Predicate<MaskingCase> wanted) {
        try (Stream<String> lines = Files.lines(FILE, StandardCharsets.UTF_8)) {
            return lines.map(MaskingCase::parse).filter(wanted).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<MaskingCase> generated() {
        SplittableRandom random = new SplittableRandom(SEED);
        Patterns patterns = new Patterns(random);
        return Stream.of(
                new MailForms(patterns).all(),
                new PhoneForms(patterns).all(),
                new MoneyForms(patterns).all(),
                new LookAlikes(patterns).all())
                .flatMap(forms -> forms)
                .flatMap(form -> IntStream.range(0, OF_A_FORM).mapToObj(i -> one(form, i, patterns)))
                .collect(Collectors.toMap(MaskingCase::marked, one -> one, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream();
    }

    private static MaskingCase one(Form form, int i, Patterns patterns) {
        boolean english = i % 2 == 0;
        String sentence = patterns.pick(english ? form.english() : form.chinese());
        return MaskingCase.of(
                i % 3 == 2, english ? "en" : "zh", form, sentence, form.values().get());
    }
}
