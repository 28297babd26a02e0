package io.trendloom.decisions.reviews;

/**
 * Which topic of what was learned: they are numbered anew when they are learned anew.
 *
 * @param number within its language and voice, from 1, that of most reviews first
 */
public record TopicId(String language, Voice voice, int number) {
    /** Such as {@code en-complaint-1}. */
    public String text() {
        return "%s-%s-%d".formatted(language, voice.text(), number);
    }
}
