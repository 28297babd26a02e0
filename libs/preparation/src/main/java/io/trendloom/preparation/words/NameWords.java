package io.trendloom.preparation.words;

import io.trendloom.preparation.language.Language;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that texts which name a person are cut into.
 *
 * @param names whole, in lower case
 * @param forms words of the names as texts show them; single characters, a Chinese surname say, name nobody
 * @param terms by which these are counted
 */
public record NameWords(Set<String> names, Set<String> forms, Set<String> terms) {
    public NameWords {
        names = Set.copyOf(names);
        forms = Set.copyOf(forms);
        terms = Set.copyOf(terms);
    }

    public static NameWords of(Collection<String> names) {
        Set<String> whole = new HashSet<>();
        Set<String> forms = new HashSet<>();
        Set<String> terms = new HashSet<>();
        for (String name : names) {
            whole.add(name.toLowerCase(Locale.ROOT));
            for (String language : List.of(Language.CHINESE, Language.ENGLISH)) {
                for (Word word : Segmenter.of(language).words(name)) {
                    if (word.form().codePointCount(0, word.form().length()) > 1) {
                        forms.add(word.form());
                        terms.add(word.term());
                    }
                }
            }
        }
        return new NameWords(whole, forms, terms);
    }

    /** A list of words without those of the names; the same string where it has none. */
    public String without(String words) {
        String rest = Arrays.stream(words.split(" "))
                .filter(word -> !forms.contains(word) && names.stream().noneMatch(word::contains))
                .collect(Collectors.joining(" "));
        return rest.length() == words.length() ? words : rest;
    }
}
