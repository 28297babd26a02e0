package io.trendloom.system;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules of the tree: who may know whom. */
class ArchitectureTest {
    private static final Map<String, String> WORKERS = Map.of(
            "ingest-service", "io.trendloom.ingest",
            "embed-worker", "io.trendloom.embed",
            "train-worker", "io.trendloom.train",
            "forecast-worker", "io.trendloom.forecast");
    private static final Map<String, String> COMMANDS = Map.of("launcher", "io.trendloom.launcher");
    private static final Map<String, String> LIBRARIES = Map.of(
            "libs/contract", "io.trendloom.contract",
            "libs/preparation", "io.trendloom.preparation",
            "libs/encoding", "io.trendloom.encoding",
            "libs/encoders", "io.trendloom.encoders",
            "libs/forecasting", "io.trendloom.forecasting",
            "libs/dataset", "io.trendloom.dataset",
            "libs/decisions", "io.trendloom.decisions",
            "libs/platform", "io.trendloom.platform",
            "libs/embedded", "io.trendloom.embedded");
    private static final Map<String, String> SHARED_BY_WORKERS = Map.of("libs/worker", "io.trendloom.worker");

    static final List<Map.Entry<String, String>> MODULES = Stream.of(WORKERS, COMMANDS, LIBRARIES, SHARED_BY_WORKERS)
            .flatMap(modules -> modules.entrySet().stream())
            .toList();
    static final List<String> WORKER_PACKAGES = List.copyOf(WORKERS.values());

    private static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..", module.getKey(), "target", "classes"))
                    .toList());

    @ParameterizedTest
    @FieldSource("MODULES")
    void aModuleKeepsToItsPackage(Map.Entry<String, String> module) {
        String compiled = "/" + module.getKey() + "/target/classes/";

        classes()
                .that(describe("lie under " + compiled, of -> liesUnder(compiled, of)))
                .should()
                .resideInAPackage(module.getValue() + "..")
                .check(ALL);
    }

    @ParameterizedTest
    @FieldSource("WORKER_PACKAGES")
    void noWorkerSeesAnother(String worker) {
        String[] others = WORKER_PACKAGES.stream()
                .filter(other -> !other.equals(worker))
                .map(other -> other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(worker + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(ALL);
    }

    @Test
    void theLibrariesSeeNoFramework() {
        String[] libraries =
                LIBRARIES.values().stream().map(name -> name + "..").toArray(String[]::new);

        noClasses()
                .that()
                .resideInAnyPackage(libraries)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..")
                .check(ALL);
    }

    @Test
    void theCommandSeesNoWorker() {
        noClasses()
                .that()
                .resideInAPackage("io.trendloom.launcher..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        WORKER_PACKAGES.stream().map(name -> name + "..").toArray(String[]::new))
                .check(ALL);
    }

    @Test
    void theLibrariesSeeNoWorker() {
        String[] libraries = Stream.of(LIBRARIES, SHARED_BY_WORKERS)
                .flatMap(modules -> modules.values().stream())
                .map(name -> name + "..")
                .toArray(String[]::new);
        String[] applications =
                WORKER_PACKAGES.stream().map(name -> name + "..").toArray(String[]::new);

        noClasses()
                .that()
                .resideInAnyPackage(libraries)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(applications)
                .check(ALL);
    }

    @Test
    void theMethodKnowsNothingOfMessagesAndStores() {
        noClasses()
                .that()
                .resideInAnyPackage("io.trendloom.forecasting..", "io.trendloom.encoding..", "io.trendloom.decisions..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.trendloom.platform..", "io.trendloom.contract..", "java.sql..", "com.rabbitmq.."))
                .check(ALL);
    }

    /** What is read back is JSON, ONNX, safetensors, Parquet or CSV: nothing that makes objects of the writer's choice. */
    @Test
    void nothingReadsOrWritesSerialisedObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.(ObjectInputStream|ObjectOutputStream|Externalizable|ObjectInput|ObjectOutput)(\\$.*)?"
                                + "|java\\.beans\\.XML(De|En)coder|javax\\.management\\.remote\\.rmi\\..*|java\\.rmi\\..*"
                                + "|org\\.springframework\\.util\\.SerializationUtils"
                                + "|org\\.apache\\.commons\\.lang3\\.SerializationUtils")
                .check(ALL);
    }

    /** PyTorch's own files are pickled objects or programs: networks are kept as ONNX and safetensors. */
    @Test
    void networksAreOpenedByOnnxRuntimeAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl.pytorch..")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("..onnx..")
                .should()
                .callMethodWhere(describe(
                        "have DJL open a file",
                        call -> call.getTargetOwner().getName().startsWith("ai.djl.")
                                && call.getName().matches("load|loadModel|loadParameters|loadBlock|decode")))
                .check(ALL);
    }

    /** Bundles are files in a folder: there is no archive whose content could be larger than it is. */
    @Test
    void modelsAreNotUnpacked() {
        noClasses()
                .that()
                .resideInAnyPackage("io.trendloom.forecasting.artifact..", "io.trendloom.forecast.champion..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.zip..", "java.util.jar..", "org.apache.commons.compress..", "org.tukaani.xz..")
                .check(ALL);
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void thePackagesOfAModuleHaveNoCycles(Map.Entry<String, String> module) {
        // A module of one package has no slices.
        slices().matching(module.getValue() + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(ALL);
    }

    private static boolean liesUnder(String folder, JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().getPath().contains(folder))
                .orElse(false);
    }
}
