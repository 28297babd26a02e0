package io.trendloom.system.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trendloom.encoding.EncodedBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Lets the workers wait for a device that is not there, and for the test while it holds the gate. It is woven into the running
 * classes by a Java agent of this test; the product has no such switch.
 */
public final class SimulatedDevice {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ENCODER = "io.trendloom.encoding.onnx.OnnxTextEncoder";
    private static final String SCORER = "io.trendloom.forecast.scoring.Scoring";
    private static final List<Class<?>> CODE = List.of(
            SimulatedDevice.class, DeviceTime.class, DeviceTime.Times.class, Encoding.class, ScoringOfItems.class);

    private final Path folder;
    private final Path agent;

    private SimulatedDevice(Path folder, Path agent) {
        this.folder = folder;
        this.agent = agent;
    }

    /** The agent as a jar, the gate open, the processor the only device. */
    static SimulatedDevice in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(DeviceTime.AT_WORK));
        Files.createFile(folder.resolve(DeviceTime.GATE));
        Path jar = folder.resolve("simulated-device.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", SimulatedDevice.class.getName());
        manifest.getMainAttributes().putValue("Class-Path", place(AgentBuilder.class));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (Class<?> type : CODE) {
                add(type, entries);
            }
        }
        SimulatedDevice device = new SimulatedDevice(folder, jar);
        device.take(DeviceTime.Times.REAL);
        return device;
    }

    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private static void add(Class<?> type, JarOutputStream entries) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        entries.putNextEntry(new JarEntry(name));
        try (var code = type.getClassLoader().getResourceAsStream(name)) {
            code.transferTo(entries);
        }
    }

    /** What the JVMs of the system must find in their environment. */
    Map<String, String> environment() {
        return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:%s=%s".formatted(agent, folder));
    }

    /** How long a batch takes from now on. */
    void take(DeviceTime.Times times) throws IOException {
        times.write(folder);
    }

    /** Keeps everybody from working on a batch until it is closed. */
    FileChannel hold() throws IOException {
        FileChannel gate = FileChannel.open(folder.resolve(DeviceTime.GATE), StandardOpenOption.WRITE);
        gate.lock();
        return gate;
    }

    /** Returns when each of the processes has a batch in hand. */
    void awaitAtWork(Collection<Long> pids) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pids).as("at work").allMatch(this::isAtWork));
    }

    private boolean isAtWork(long pid) {
        return Files.exists(folder.resolve(DeviceTime.AT_WORK).resolve(Long.toString(pid)));
    }

    /** Called by each JVM with this agent, before its main class. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        DeviceTime.use(Path.of(arguments));
        new AgentBuilder.Default()
                .type(ElementMatchers.named(ENCODER))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Encoding.class).on(ElementMatchers.named("run"))))
                .type(ElementMatchers.named(SCORER))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(ScoringOfItems.class).on(ElementMatchers.named("score"))))
                .installOn(instrumentation);
    }

    /** Woven around a batch of the encoder. */
    public static final class Encoding {
        private Encoding() {}

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        public static boolean enter(@Advice.Argument(0) int[] batch, @Advice.Argument(2) float[][] vectors) {
            return DeviceTime.encode(batch, vectors);
        }

        @Advice.OnMethodExit
        public static void exit(
                @Advice.Enter boolean simulated,
                @Advice.Argument(0) int[] batch,
                @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object encoded) {
            if (simulated) {
                encoded = new EncodedBatch(batch.length, batch.length, 0);
            }
        }
    }

    /** Woven into the beginning of the scoring of items. */
    public static final class ScoringOfItems {
        private ScoringOfItems() {}

        @Advice.OnMethodEnter
        public static void enter() {
            DeviceTime.score();
        }
    }
}
