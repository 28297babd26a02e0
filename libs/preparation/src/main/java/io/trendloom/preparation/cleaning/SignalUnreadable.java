package io.trendloom.preparation.cleaning;

import io.trendloom.preparation.mapping.SignalColumn;
import io.trendloom.preparation.row.CleanSignal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row of an item tells beside the item's facts is a number of a known day. */
final class SignalUnreadable implements Rule {
    @Override
    public String name() {
        return "signal-unreadable";
    }

    @Override
    public String sentence() {
        return "Where the mapping reads signals out of columns (tmall: sale_count), each holds a decimal number of at most 1e15 either way or nothing, and the row has a known day.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        List<CleanSignal> told = new ArrayList<>();
        for (SignalColumn signal : draft.mapping.rules().signals()) {
            String text = draft.row.text(signal.column());
            if (text != null && !text.isBlank()) {
                BigDecimal value = draft.numberOf(text.strip());
                if (value == null || !SignalValues.isWithin(value)) {
                    return Reasons.of(signal.column(), text, SignalValues.RULE);
                }
                LocalDate day = draft.knownDay;
                if (day == null) {
                    return draft.reason("knownDay", "must be there for the signal " + signal.name());
                }
                told.add(CleanSignal.told(signal.name(), Objects.requireNonNull(draft.id), day, draft.version, value));
            }
        }
        draft.signals = told;
        return null;
    }
}
