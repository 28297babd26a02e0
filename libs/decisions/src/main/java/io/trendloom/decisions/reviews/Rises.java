package io.trendloom.decisions.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a look at rising complaints comes to.
 *
 * @param going rises that were told of and are not over, with those of this look
 * @param fresh what is to be told now, the surest first
 */
public record Rises(List<Rise> going, List<RisingTopic> fresh) {
    public Rises {
        going = List.copyOf(going);
        fresh = List.copyOf(fresh);
    }

    /**
     * Looks at a cutoff.
     *
     * @param told rises that were told of before
     * @param rising the surest first
     */
    public static Rises after(List<Rise> told, List<RisingTopic> rising, LocalDate cutoff) {
        List<Rise> before = told.stream().filter(rise -> !rise.isOver(cutoff)).toList();
        List<Rise> going = new ArrayList<>(before);
        List<RisingTopic> fresh = new ArrayList<>();
        for (RisingTopic topic : rising) {
            List<Rise> same =
                    before.stream().filter(rise -> rise.goesOnIn(topic)).toList();
            if (same.isEmpty()) {
                fresh.add(topic);
            }
            going.removeAll(same);
            going.add(Rise.of(topic, same));
        }
        return new Rises(going, fresh);
    }
}
