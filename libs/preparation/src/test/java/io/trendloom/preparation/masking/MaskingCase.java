package io.trendloom.preparation.masking;

import java.util.List;

/**
 * A text and what masking makes of it.
 *
 * @param sealed whether nobody looks at this case while the code is written
 * @param marked the text with personal data as ⟦token⟧value⟦/⟧
 */
record MaskingCase(boolean sealed, String language, String form, String marked) {
    private static final String SEALED = "sealed";

    static MaskingCase of(boolean sealed, String language, Form form, String sentence, String value) {
        String marked = form.token().isEmpty() ? value : "⟦" + form.token() + "⟧" + value + "⟦/⟧";
        return new MaskingCase(sealed, language, form.name(), sentence.replace("%s", marked));
    }

    static MaskingCase parse(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        return new MaskingCase(cells.get(0).equals(SEALED), cells.get(1), cells.get(2), cells.get(3));
    }

    String line() {
        return String.join("\t", sealed ? SEALED : "open", language, form, marked);
    }

    String text() {
        return marked.replaceAll("⟦[^⟧]*⟧", "");
    }

    String masked() {
        return marked.replaceAll("⟦(\\[[a-z]+])⟧.*?⟦/⟧", "$1");
    }

    boolean isPersonal() {
        return marked.indexOf('⟦') >= 0;
    }
}
