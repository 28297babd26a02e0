package io.trendloom.train.fit;

import ai.djl.Device;
import ai.djl.engine.Engine;
import io.quarkus.runtime.StartupEvent;
import io.trendloom.train.metrics.TrainMetrics;
import io.trendloom.train.training.TrainConfig;
import io.trendloom.train.training.TrainConfig.DeviceChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * The PyTorch engine as configured. It reads its settings when its native library is loaded, which is with the first
 * training, or at start-up where a GPU is asked for.
 */
@ApplicationScoped
class TorchEngine {
    private static final Logger LOG = Logger.getLogger(TorchEngine.class);
    private static final String NAME = "PyTorch";
    private static final String FLAVOR = "PYTORCH_FLAVOR";

    private final TrainConfig config;
    private final TrainMetrics metrics;

    TorchEngine(TrainConfig config, TrainMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    void configure(@Observes StartupEvent event) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(config.threads()));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        if (config.device() == DeviceChoice.CPU && System.getenv(FLAVOR) == null) {
            System.setProperty(FLAVOR, "cpu");
        }
        if (config.device() == DeviceChoice.GPU) {
            requireDevice();
        }
    }

    /**
     * Where it computes.
     *
     * @throws IllegalStateException if that is not where it was asked to
     */
    Device requireDevice() {
        Device device = Engine.getEngine(NAME).defaultDevice();
        require(config.device(), device);
        metrics.computesOn(device.getDeviceType());
        LOG.infof("PyTorch computes on %s.", device);
        return device;
    }

    static void require(DeviceChoice asked, Device found) {
        switch (asked) {
            case AUTO -> {}
            case CPU -> {
                if (found.isGpu()) {
                    throw new IllegalStateException(
                            "The setting trendloom.train.device (cpu) must match what PyTorch computes on (%s). Maybe hide the GPU by CUDA_VISIBLE_DEVICES=\"\"."
                                    .formatted(found));
                }
            }
            case GPU -> {
                if (!found.isGpu()) {
                    throw new IllegalStateException(
                            "The setting trendloom.train.device (gpu) needs a GPU, but PyTorch finds none. Maybe PYTORCH_LIBRARY_PATH and PYTORCH_FLAVOR do not name a CUDA build.");
                }
            }
        }
    }
}
