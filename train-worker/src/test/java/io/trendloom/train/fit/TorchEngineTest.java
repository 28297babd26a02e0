package io.trendloom.train.fit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.djl.Device;
import io.trendloom.train.training.TrainConfig.DeviceChoice;
import org.junit.jupiter.api.Test;

class TorchEngineTest {

    @Test
    void refusesToGoOnWithoutTheGpuThatWasAskedFor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TorchEngine.require(DeviceChoice.GPU, Device.cpu()))
                .withMessageContaining("trendloom.train.device (gpu) needs a GPU");
    }

    @Test
    void refusesAGpuWhereTheCpuWasAskedFor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TorchEngine.require(DeviceChoice.CPU, Device.gpu()))
                .withMessageContaining("trendloom.train.device (cpu)");
    }

    @Test
    void takesWhatIsThere() {
        assertThatCode(() -> TorchEngine.require(DeviceChoice.AUTO, Device.cpu()))
                .doesNotThrowAnyException();
        assertThatCode(() -> TorchEngine.require(DeviceChoice.AUTO, Device.gpu()))
                .doesNotThrowAnyException();
        assertThatCode(() -> TorchEngine.require(DeviceChoice.GPU, Device.gpu()))
                .doesNotThrowAnyException();
    }
}
