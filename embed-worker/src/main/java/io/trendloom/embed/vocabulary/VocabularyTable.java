package io.trendloom.embed.vocabulary;

import io.trendloom.platform.jdbc.Unnest;
import io.trendloom.preparation.words.CountedWord;
import io.trendloom.preparation.words.NameWords;
import io.trendloom.preparation.words.Vocabulary;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The vocabulary of each language in the database. It is merged and bounded as {@link Vocabulary} is; the row of the
 * language is locked meanwhile, so that two transactions follow each other.
 */
final class VocabularyTable {
    private static final String ADD_TEXTS = """
            insert into vocabulary (language, texts, missed) values (?, ?, ?)
            on conflict (language) do update set texts = vocabulary.texts + excluded.texts,
              missed = vocabulary.missed + excluded.missed""";
    private static final String ADD_WORDS = """
            insert into vocabulary_word (language, term, texts) select ?, * from unnest(?, ?)
            on conflict (language, term) do update set texts = vocabulary_word.texts + excluded.texts""";
    private static final String ADD_FORMS = """
            insert into vocabulary_form (language, term, form, texts) select ?, * from unnest(?, ?, ?)
            on conflict (language, term, form) do update set texts = vocabulary_form.texts + excluded.texts""";
    private static final String COUNT = "select count(*) from vocabulary_word where language = ?";
    private static final String FIRST_WITHOUT_PLACE =
            "select texts from vocabulary_word where language = ? order by texts desc, term offset ? limit 1";
    private static final String LOWER = "update vocabulary_word set texts = texts - ? where language = ?";
    private static final String DROP_WORDS = "delete from vocabulary_word where language = ? and texts <= 0";
    private static final String DROP_FORMS = """
            delete from vocabulary_form form where form.language = ? and not exists
              (select from vocabulary_word word where word.language = form.language and word.term = form.term)""";

    private static final String FORGET_FORMS = """
            delete from vocabulary_form where term = any(?) or form = any(?)
              or exists (select from unnest(?) as name (text) where strpos(form, text) > 0)""";
    private static final String FORGET_WORDS = """
            delete from vocabulary_word where term = any(?)
              or exists (select from unnest(?) as name (text) where strpos(term, text) > 0)""";

    private final int capacity;

    /** @param capacity words a language; twice as many are kept until the rare ones go */
    VocabularyTable(int capacity) {
        this.capacity = capacity;
    }

    void merge(Connection connection, String language, Vocabulary counted) throws SQLException {
        try (Unnest statement = new Unnest(connection, ADD_TEXTS)) {
            statement
                    .text(language)
                    .number(counted.documents())
                    .number(counted.missed())
                    .update();
        }
        List<CountedWord> words = counted.words();
        try (Unnest statement = new Unnest(connection, ADD_WORDS)) {
            statement
                    .text(language)
                    .column("text", words, CountedWord::term)
                    .column("bigint", words, CountedWord::documents)
                    .update();
        }
        addForms(connection, language, words.stream().flatMap(Form::of).toList());
        if (number(connection, COUNT, language) > 2L * capacity) {
            prune(connection, language);
        }
    }

    /** Takes the words of names out of all languages; answers how many there were. */
    static int forget(Connection connection, NameWords names) throws SQLException {
        try (Unnest statement = new Unnest(connection, FORGET_FORMS)) {
            statement
                    .column("text", names.terms(), term -> term)
                    .column("text", names.forms(), form -> form)
                    .column("text", names.names(), name -> name)
                    .update();
        }
        try (Unnest statement = new Unnest(connection, FORGET_WORDS)) {
            return statement
                    .column("text", names.terms(), term -> term)
                    .column("text", names.names(), name -> name)
                    .update();
        }
    }

    private static void addForms(Connection connection, String language, List<Form> forms) throws SQLException {
        try (Unnest statement = new Unnest(connection, ADD_FORMS)) {
            statement
                    .text(language)
                    .column("text", forms, Form::term)
                    .column("text", forms, Form::form)
                    .column("bigint", forms, Form::texts)
                    .update();
        }
    }

    private void prune(Connection connection, String language) throws SQLException {
        long less;
        try (Unnest statement = new Unnest(connection, FIRST_WITHOUT_PLACE)) {
            less = statement
                    .text(language)
                    .number(capacity)
                    .query(row -> row.getLong(1))
                    .getFirst();
        }
        try (Unnest statement = new Unnest(connection, LOWER)) {
            statement.number(less).text(language).update();
        }
        try (Unnest statement = new Unnest(connection, ADD_TEXTS)) {
            statement.text(language).number(0).number(less).update();
        }
        for (String drop : List.of(DROP_WORDS, DROP_FORMS)) {
            try (Unnest statement = new Unnest(connection, drop)) {
                statement.text(language).update();
            }
        }
    }

    private static long number(Connection connection, String sql, String language) throws SQLException {
        try (Unnest statement = new Unnest(connection, sql)) {
            return statement.text(language).query(row -> row.getLong(1)).getFirst();
        }
    }

    private record Form(String term, String form, long texts) {
        static Stream<Form> of(CountedWord word) {
            return word.forms().entrySet().stream()
                    .map((Map.Entry<String, Long> form) -> new Form(word.term(), form.getKey(), form.getValue()));
        }
    }
}
