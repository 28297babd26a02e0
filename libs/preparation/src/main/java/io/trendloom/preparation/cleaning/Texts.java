package io.trendloom.preparation.cleaning;

import static io.trendloom.preparation.cleaning.Change.PERSONAL_DATA;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cleans free text by the {@linkplain Change changes} of text, again and again until none is left to make. Emoji stay;
 * joined ones fall apart into their parts. Cleaning twice changes nothing.
 */
public final class Texts {
    private static final Set<Change> CHANGES = EnumSet.range(Change.HTML_TAGS, PERSONAL_DATA);
    /** Text that is wrapped more often than this is no honest HTML. */
    private static final int MOST_PASSES = 8;

    private Texts() {}

    /** The clean text; the very same string where nothing is to be done. */
    public static String clean(String text) {
        return clean(text, change -> {});
    }

    /**
     * The clean text; the very same string where nothing is to be done.
     *
     * @param changes hears of each change that was made, more than once where it was made more than once
     */
    public static String clean(String text, Consumer<Change> changes) {
        if (isClean(text)) {
            return changed(PERSONAL_DATA, text, changes);
        }
        String before = text;
        String after = pass(before, changes);
        for (int passes = 1; !after.equals(before) && passes < MOST_PASSES; passes++) {
            before = after;
            after = pass(before, changes);
        }
        return after.equals(before) ? after : pass(after.replaceAll("[<>&]", " "), changes);
    }

    private static String pass(String text, Consumer<Change> changes) {
        String clean = text;
        for (Change change : CHANGES) {
            clean = changed(change, clean, changes);
        }
        return clean;
    }

    private static String changed(Change change, String text, Consumer<Change> changes) {
        String changed = change.in(text);
        if (!changed.equals(text)) {
            changes.accept(change);
        }
        return changed;
    }

    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '<' || c == '&' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }
}
