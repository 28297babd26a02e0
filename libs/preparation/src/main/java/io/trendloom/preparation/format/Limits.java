package io.trendloom.preparation.format;

/**
 * Bounds on what one upload may ask for.
 *
 * @param rowBytes most bytes of a row
 * @param fileBytes most bytes of an upload that has to wait in a file, as Parquet does
 */
public record Limits(int rowBytes, long fileBytes) {
    /** 1 MiB a row, 1 GiB a file. */
    public static final Limits DEFAULT = new Limits(1 << 20);

    /** A limit of rows, and 1 GiB a file. */
    public Limits(int rowBytes) {
        this(rowBytes, 1L << 30);
    }

    public Limits {
        if (rowBytes < 16 || rowBytes > 1 << 28) {
            throw new IllegalArgumentException("The rowBytes (%d) must be 16 to 268435456.".formatted(rowBytes));
        }
    }
}
