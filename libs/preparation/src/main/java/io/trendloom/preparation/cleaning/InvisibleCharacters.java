package io.trendloom.preparation.cleaning;

/** Characters that nobody sees: control ones become a space, formatting and unassigned ones go. */
final class InvisibleCharacters {
    private InvisibleCharacters() {}

    static String removed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append(' ');
                case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {}
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
