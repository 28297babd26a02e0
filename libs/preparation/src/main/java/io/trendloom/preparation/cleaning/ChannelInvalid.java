package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** The channel can be a key. */
final class ChannelInvalid implements Rule {
    @Override
    public String name() {
        return "channel-invalid";
    }

    @Override
    public String sentence() {
        return "A channel, where given, has 1 to 200 printable characters.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String channel = draft.text("channel");
        return channel == null || Ids.isId(channel)
                ? null
                : draft.reason("channel", "must be 1 to 200 printable characters");
    }
}
