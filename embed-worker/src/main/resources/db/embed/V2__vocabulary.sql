-- In how many texts each word stands, by language. A text is counted once, however many rows have it.
create table counted_text (
    text_sha256 text primary key
);

-- Missed: by how much the count of a word may be too small, since the vocabulary is bounded.
create table vocabulary (
    language text primary key,
    texts bigint not null,
    missed bigint not null
);

create table vocabulary_word (
    language text not null,
    term text collate "C" not null,
    texts bigint not null,
    primary key (language, term)
);

create index vocabulary_word_texts on vocabulary_word (language, texts desc, term);

-- How a word is written: it is shown in the form that most texts have.
create table vocabulary_form (
    language text not null,
    term text collate "C" not null,
    form text collate "C" not null,
    texts bigint not null,
    primary key (language, term, form)
);
