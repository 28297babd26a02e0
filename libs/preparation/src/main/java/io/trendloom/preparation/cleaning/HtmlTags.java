package io.trendloom.preparation.cleaning;

import java.util.regex.Pattern;

/** Tags, comments and declarations of HTML. */
final class HtmlTags {
    private static final Pattern TAG =
            Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>|<!--[^<>]{0,2000}-->|<![^<>]{0,200}>");
    /** Tags that stand inside a word or line, so that no gap takes their place. */
    private static final Pattern INLINE_TAG = Pattern.compile(
            "</?(?:a|abbr|b|big|em|font|i|ins|mark|s|small|span|strong|sub|sup|u)(?:[\\s/][^<>]{0,2000})?>",
            Pattern.CASE_INSENSITIVE);

    private HtmlTags() {}

    static String removed(String text) {
        return text.indexOf('<') < 0
                ? text
                : TAG.matcher(INLINE_TAG.matcher(text).replaceAll("")).replaceAll(" ");
    }
}
