-- A text is encoded once an encoder: vectors as big-endian 32-bit floats.
create table vector (
    encoder_sha256 text not null,
    text_sha256 text not null,
    vector bytea not null,
    primary key (encoder_sha256, text_sha256)
);
