package io.trendloom.forecast.champion;

/** A model's artifact that cannot be taken into use. */
final class BundleUnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /** For now. */
    BundleUnusableException(String message) {
        super(message);
        this.forGood = false;
    }

    BundleUnusableException(String message, Exception cause, boolean forGood) {
        super(message, cause);
        this.forGood = forGood;
    }

    /** Whether trying again is of no use. */
    boolean isForGood() {
        return forGood;
    }
}
