package io.trendloom.preparation.mapping;

import java.util.regex.Pattern;

/** A text that a pattern may look at only so often, so that a costly pattern of a user's cannot stop the door. */
final class BoundedText implements CharSequence {
    private static final int MOST_LOOKS = 100_000;

    private final String text;
    private final int[] looks;

    private BoundedText(String text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    /** Whether the whole text matches; one that takes too long to tell does not. */
    static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedText(text, new int[1])).matches();
        } catch (TooCostlyException costly) {
            return false;
        }
    }

    /** The pattern looked too often. */
    private static final class TooCostlyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > MOST_LOOKS) {
            throw new TooCostlyException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.substring(start, end), looks);
    }

    @Override
    public String toString() {
        return text;
    }
}
