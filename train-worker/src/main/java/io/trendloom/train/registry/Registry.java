package io.trendloom.train.registry;

import io.smallrye.mutiny.Uni;
import io.trendloom.contract.message.ModelPromoted;
import io.trendloom.contract.message.ModelRegistered;
import io.trendloom.train.persistence.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.LockMode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Models and the champion's alias. Each change is told to the other workers from the same transaction. */
@ApplicationScoped
public class Registry {
    /** Kind of the first champion. */
    public static final String WEEKDAY_AVERAGE = "weekday-average";

    private static final Logger LOG = Logger.getLogger(Registry.class);
    private static final String CHAMPION = "champion";

    private final Clock clock;

    Registry(Clock clock) {
        this.clock = clock;
    }

    /** Models, newest first. */
    public Uni<List<Model>> models(Work work, int most) {
        return work.session()
                .createQuery("from Model order by createdAt desc, id", Model.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The model of this id, or null. */
    public Uni<Model> model(Work work, String id) {
        return work.session().find(Model.class, id);
    }

    /** The champion, or null where no model was promoted yet. */
    public Uni<Champion> champion(Work work) {
        return latestMove(work, LockMode.NONE)
                .flatMap(move -> move == null
                        ? Uni.createFrom().nullItem()
                        : model(work, move.modelId()).map(model -> new Champion(model, move)));
    }

    /** Whether a network was ever promoted. */
    public Uni<Boolean> hadNetwork(Work work) {
        return work.session()
                .createQuery(
                        "select count(*) from AliasMove a join Model m on m.id = a.modelId where m.kind <> :baseline",
                        Long.class)
                .setParameter("baseline", WEEKDAY_AVERAGE)
                .getSingleResult()
                .map(count -> count > 0);
    }

    public Uni<Model> register(Work work, RegisteredArtifact artifact) {
        Model model = new Model(artifact, clock.instant());
        return work.session()
                .persist(model)
                .flatMap(done ->
                        work.send(new ModelRegistered(model.id(), model.kind(), model.cutoff(), model.manifestRef())))
                .replaceWith(model);
    }

    /**
     * Makes a model the champion, if the alias is still at the version that the caller knows; it stays where it is the
     * champion already.
     *
     * @throws AliasConflictException if it is not
     */
    public Uni<Champion> promote(Work work, Model model, Policy policy, long knownVersion) {
        return latestMove(work, LockMode.PESSIMISTIC_WRITE).flatMap(latest -> {
            long version = latest == null ? 0 : latest.version();
            if (version != knownVersion) {
                return Uni.createFrom().failure(new AliasConflictException(knownVersion, version));
            }
            if (latest != null && latest.modelId().equals(model.id())) {
                return Uni.createFrom().item(new Champion(model, latest));
            }
            return move(work, model, new Step(version, policy, version));
        });
    }

    /** As {@link #promote}, but leaves the alias alone if it was moved meanwhile, say by an operator. */
    public Uni<Boolean> promoteUnlessMoved(Work work, Model model, Policy policy, long knownVersion) {
        return latestMove(work, LockMode.PESSIMISTIC_WRITE).flatMap(latest -> {
            if ((latest == null ? 0 : latest.version()) != knownVersion) {
                LOG.warnf("Model %s is not promoted: the champion changed while it was fitted.", model.id());
                return Uni.createFrom().item(false);
            }
            return move(work, model, new Step(knownVersion, policy, knownVersion))
                    .replaceWith(true);
        });
    }

    /** Where {@link #rollBack} would go; null where there was no champion before. */
    public Uni<RollbackTarget> rollbackTarget(Work work, @Nullable Long knownVersion) {
        return latestMove(work, LockMode.NONE).flatMap(latest -> {
            requireVersion(latest, knownVersion);
            if (latest == null || latest.previousVersion() == 0) {
                return Uni.createFrom().nullItem();
            }
            return previous(work, latest)
                    .flatMap(previous -> model(work, previous.modelId()))
                    .map(model -> new RollbackTarget(model, latest.version()));
        });
    }

    /**
     * Goes back to the champion before this one; null where there was none.
     *
     * @param knownVersion the version that the alias must still have; null: any
     * @throws AliasConflictException if it has another
     */
    public Uni<Champion> rollBack(Work work, @Nullable Long knownVersion) {
        return latestMove(work, LockMode.PESSIMISTIC_WRITE).flatMap(latest -> {
            requireVersion(latest, knownVersion);
            if (latest == null || latest.previousVersion() == 0) {
                return Uni.createFrom().nullItem();
            }
            return previous(work, latest)
                    .flatMap(previous -> model(work, previous.modelId())
                            .flatMap(model -> move(
                                    work,
                                    model,
                                    new Step(latest.version(), Policy.OPERATOR, previous.previousVersion()))));
        });
    }

    private static void requireVersion(@Nullable AliasMove latest, @Nullable Long knownVersion) {
        long version = latest == null ? 0 : latest.version();
        if (knownVersion != null && version != knownVersion) {
            throw new AliasConflictException(knownVersion, version);
        }
    }

    private static Uni<AliasMove> previous(Work work, AliasMove move) {
        return work.session().find(AliasMove.class, new AliasMove.Key(CHAMPION, move.previousVersion()));
    }

    private Uni<Champion> move(Work work, Model model, Step step) {
        AliasMove move = new AliasMove(
                new AliasMove.Key(CHAMPION, step.from() + 1),
                model.id(),
                step.policy().text(),
                clock.instant(),
                step.previous());
        return work.session()
                .persist(move)
                .flatMap(done -> work.session().flush())
                .flatMap(done ->
                        work.send(new ModelPromoted(model.id(), move.version(), move.policy(), model.manifestRef())))
                .replaceWith(new Champion(model, move));
    }

    private static Uni<AliasMove> latestMove(Work work, LockMode lock) {
        return work.session()
                .createQuery("from AliasMove where alias = :alias order by version desc", AliasMove.class)
                .setParameter("alias", CHAMPION)
                .setMaxResults(1)
                .setLockMode(lock)
                .getSingleResultOrNull();
    }

    /**
     * Where a rollback goes.
     *
     * @param aliasVersion the version that the alias must still have then
     */
    public record RollbackTarget(Model model, long aliasVersion) {}

    /** A move of the alias away from a version; {@code previous} is where a rollback of it returns. */
    private record Step(long from, Policy policy, long previous) {}
}
