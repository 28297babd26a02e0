package io.trendloom.preparation.format;

/** A change of the text of fields. */
@FunctionalInterface
public interface FieldEdit {

    /** The new text of a field of the column; the given one itself where nothing changes. */
    String edit(String column, String text);
}
