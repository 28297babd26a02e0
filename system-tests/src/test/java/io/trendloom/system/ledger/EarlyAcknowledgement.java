package io.trendloom.system.ledger;

import io.trendloom.platform.messaging.Handover;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * A fault that the ledger must find: while a file exists, ingest-service acknowledges events as they come, before they are
 * stored. It is woven into the running class by a Java agent of this test; the product has no such switch.
 */
public final class EarlyAcknowledgement {
    private static final String CONSUMER = "io.trendloom.ingest.inbound.InboundEvents";
    private static final String SWITCH = "trendloom-test.acknowledge-early";

    private final Path agent;
    private final Path file;

    private EarlyAcknowledgement(Path agent, Path file) {
        this.agent = agent;
        this.file = file;
    }

    /** The agent as a jar, turned off. */
    static EarlyAcknowledgement in(Path folder) throws IOException {
        Path jar = folder.resolve("early-acknowledgement.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", EarlyAcknowledgement.class.getName());
        manifest.getMainAttributes().putValue("Class-Path", place(AgentBuilder.class));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            add(EarlyAcknowledgement.class, entries);
            add(Taking.class, entries);
        }
        return new EarlyAcknowledgement(jar, folder.resolve("acknowledge-early"));
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
        return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:%s -D%s=%s".formatted(agent, SWITCH, file));
    }

    void turnOn() {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The switch (%s) cannot be turned on.".formatted(file), e);
        }
    }

    /** Called by each JVM with this agent, before its main class. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .type(ElementMatchers.named(CONSUMER))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Taking.class).on(ElementMatchers.named("on"))))
                .installOn(instrumentation);
    }

    /** Woven into the beginning of the consumer's method; its own loader does not know the message's type. */
    public static final class Taking {
        private Taking() {}

        @Advice.OnMethodEnter
        public static void enter(@Advice.Argument(0) Object message) {
            if (Files.exists(Path.of(System.getProperty("trendloom-test.acknowledge-early")))) {
                ((Handover) message).acknowledge();
            }
        }
    }
}
