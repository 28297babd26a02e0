package io.trendloom.preparation.cleaning;

import io.trendloom.preparation.masking.Masking;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What cleaning changes in a row that keeps every rule. The changes of a text are made in this order. */
public enum Change {
    HTML_TAGS("HTML tags go, inline ones without a gap.", HtmlTags::removed),
    CHARACTER_REFERENCES("Character references such as `&amp;` are decoded.", Entities::decode),
    INVISIBLE_CHARACTERS("Control and invisible characters go.", InvisibleCharacters::removed),
    UNICODE_FORMS(
            "Full-width and compatibility forms are folded (Unicode NFKC).",
            text -> Normalizer.normalize(text, Normalizer.Form.NFKC)),
    WHITE_SPACE("Runs of white space become one space.", WhiteSpace::collapsed),
    PERSONAL_DATA("Personal data that show only in the clean text are masked.", Masking::mask),
    PRODUCT_CODE_FORM(
            "A product's code is stripped, and in capitals where the mapping says so.", UnaryOperator.identity()),
    CURRENCY("A price in another currency is converted to the reporting currency.", UnaryOperator.identity());

    private final String sentence;
    private final UnaryOperator<String> onText;

    Change(String sentence, UnaryOperator<String> onText) {
        this.sentence = sentence;
        this.onText = onText;
    }

    /** The change's name in kebab-case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is changed. */
    public String sentence() {
        return sentence;
    }

    String in(String text) {
        return onText.apply(text);
    }
}
