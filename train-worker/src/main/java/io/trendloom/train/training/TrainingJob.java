package io.trendloom.train.training;

/** What is done in a training. */
public interface TrainingJob {
    /** Does it all, and writes down its success; a second attempt may go on from what the first left. */
    void run(RunningTraining training) throws Exception;

    /** Throws away what the attempts of a training that is over have left. */
    void discard(String trainingId);
}
