package io.trendloom.preparation.format;

/**
 * Bounds on what one upload may ask for.
 *
 * @param rowBytes most bytes of a row
 */
public record Limits(int rowBytes) {
    /** 1 MiB a row. */
    public static final Limits DEFAULT = new Limits(1 << 20);

    public Limits {
        if (rowBytes < 16 || rowBytes > 1 << 28) {
            throw new IllegalArgumentException("The rowBytes (%d) must be 16 to 268435456.".formatted(rowBytes));
        }
    }
}
