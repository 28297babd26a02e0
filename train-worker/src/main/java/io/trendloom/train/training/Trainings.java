package io.trendloom.train.training;

import io.smallrye.mutiny.Uni;
import io.trendloom.contract.message.TrainModel;
import io.trendloom.train.persistence.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.LockMode;

/** The trainings that were ever asked for. */
@ApplicationScoped
public class Trainings {
    private final Clock clock;

    Trainings(Clock clock) {
        this.clock = clock;
    }

    /** Writes down what was asked for and sends the command to fit it. */
    public Uni<Training> ask(Work work, TrainModel command) {
        return add(work, command).call(() -> work.send(command));
    }

    private Uni<Training> add(Work work, TrainModel command) {
        Training training = new Training(
                command.trainingId(), command.snapshot(), TrainingSettings.of(command.settings()), clock.instant());
        return work.session().persist(training).replaceWith(training);
    }

    /** The training of this id, or null. */
    public Uni<Training> find(Work work, String id) {
        return work.session().find(Training.class, id);
    }

    /** The training of this id, held until the transaction ends, or null. */
    public Uni<Training> locked(Work work, String id) {
        return work.session().find(Training.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** How many trainings there are in each state. */
    public Uni<Map<TrainingState, Long>> counts(Work work) {
        return work.session()
                .createQuery("select state, count(*) from Training group by state", Object[].class)
                .getResultList()
                .map(rows -> {
                    Map<TrainingState, Long> counts = new EnumMap<>(TrainingState.class);
                    Arrays.stream(TrainingState.values()).forEach(state -> counts.put(state, 0L));
                    rows.forEach(row -> counts.put((TrainingState) row[0], (Long) row[1]));
                    return counts;
                });
    }

    /** Asks a training to stop; null where there is none of this id. */
    public Uni<Training> cancel(Work work, String id) {
        return locked(work, id).invoke(training -> {
            if (training != null) {
                training.cancel(clock.instant());
            }
        });
    }

    /** Trainings, newest first. */
    public Uni<List<Training>> newest(Work work, int most) {
        return work.session()
                .createQuery("from Training order by createdAt desc, id", Training.class)
                .setMaxResults(most)
                .getResultList();
    }
}
