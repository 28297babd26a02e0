package io.trendloom.preparation.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A term, in how many texts it stands, and how it is written there. */
public final class CountedWord {
    /** Singular, plural and a few more: what is written in other ways yet is counted, but never shown. */
    private static final int MOST_FORMS = 8;

    private final String term;
    private final Map<String, Long> forms = new HashMap<>();
    private long documents;

    CountedWord(String term) {
        this.term = term;
    }

    void add(String form) {
        documents++;
        addForm(form, 1);
    }

    void add(CountedWord other) {
        documents += other.documents;
        other.forms.forEach(this::addForm);
    }

    private void addForm(String form, long count) {
        if (forms.size() < MOST_FORMS || forms.containsKey(form)) {
            forms.merge(form, count, Long::sum);
        }
    }

    /** Lowers the count; answers whether anything is left. */
    boolean lower(long less) {
        documents -= less;
        return documents > 0;
    }

    public String term() {
        return term;
    }

    public long documents() {
        return documents;
    }

    /** How the term is written, with the number of texts that write it so first. */
    public Map<String, Long> forms() {
        return Map.copyOf(forms);
    }

    /** The form that most texts have, the first of the alphabet in a tie. */
    public String form() {
        return forms.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .orElseThrow()
                .getKey();
    }
}
