package io.trendloom.system.scale;

import java.lang.management.ManagementFactory;

/** Times some workers. */
record Stopwatch(Crew crew, long begin, double processorSeconds) {
    static Stopwatch start(Crew crew) {
        return new Stopwatch(crew, System.nanoTime(), crew.processorSeconds());
    }

    Throughput stop(String work, String device, int done) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        double taken = crew.processorSeconds() - processorSeconds;
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Throughput(work, crew.size(), device, done, seconds, taken, load);
    }
}
