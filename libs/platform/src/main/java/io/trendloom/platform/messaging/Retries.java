package io.trendloom.platform.messaging;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where a message waits whose handling fails for now, so that its consumer goes on with others. */
public interface Retries {
    /** Takes no message: the consumer itself waits. */
    Retries NONE = new Retries() {
        @Override
        public PutOff putOff(Delivery delivery, Tally tally, String reason) {
            return PutOff.NOT_TAKEN;
        }

        @Override
        public @Nullable Tally release(Delivery delivery) {
            return null;
        }
    };

    /**
     * Takes a message over; once this returns {@link PutOff#TAKEN} it may be acknowledged.
     *
     * @param tally attempts since it was delivered
     */
    PutOff putOff(Delivery delivery, Tally tally, String reason) throws SQLException;

    /** Forgets a message; answers what was counted before it was delivered, or null if it never waited. */
    @Nullable Tally release(Delivery delivery) throws SQLException;

    /** What became of the wish to put a message off. */
    enum PutOff {
        TAKEN,
        NOT_TAKEN,
        /** It was put off as often as it may be. */
        TOO_OFTEN
    }
}
