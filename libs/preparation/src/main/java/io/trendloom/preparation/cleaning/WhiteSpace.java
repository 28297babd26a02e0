package io.trendloom.preparation.cleaning;

/** White space of every kind, the no-break space among it. */
final class WhiteSpace {
    private WhiteSpace() {}

    /** Single spaces between words, none around the text. */
    static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                gap = true;
            } else {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(c);
                gap = false;
            }
        }
        return out.toString();
    }
}
