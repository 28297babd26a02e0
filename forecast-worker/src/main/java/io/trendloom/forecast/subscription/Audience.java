package io.trendloom.forecast.subscription;

import java.util.Collection;
import java.util.List;

/**
 * Which of those that subscribed to its kind are told an event.
 *
 * @param everyone also those that want to hear of a category alone
 * @param categories those that want to hear of one of these
 */
public record Audience(boolean everyone, List<String> categories) {
    /** Of what is of the whole shop. */
    public static final Audience EVERYONE = new Audience(true, List.of());

    public Audience {
        categories = List.copyOf(categories);
    }

    /** Of what is of items of some categories; of none, where they have none. */
    public static Audience of(Collection<String> categories) {
        return new Audience(false, List.copyOf(categories));
    }
}
