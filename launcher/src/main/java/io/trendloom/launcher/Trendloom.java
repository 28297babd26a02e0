package io.trendloom.launcher;

import io.trendloom.embedded.PartException;
import io.trendloom.launcher.accuracy.AccuracyCommand;
import io.trendloom.launcher.api.RefusedException;
import io.trendloom.launcher.api.UnreachableException;
import io.trendloom.launcher.backtest.BacktestCommand;
import io.trendloom.launcher.backtest.MarketingTrialCommand;
import io.trendloom.launcher.backtest.RecommendationTrialCommand;
import io.trendloom.launcher.backtest.ReorderTrialCommand;
import io.trendloom.launcher.backtest.ReviewsTrialCommand;
import io.trendloom.launcher.customers.CustomerSegmentsCommand;
import io.trendloom.launcher.customers.CustomersCommand;
import io.trendloom.launcher.deadletter.DeadLettersCommand;
import io.trendloom.launcher.deadletter.ListCommand;
import io.trendloom.launcher.deadletter.ReplayCommand;
import io.trendloom.launcher.deadletter.ShowCommand;
import io.trendloom.launcher.decide.DecideCommand;
import io.trendloom.launcher.decide.MarketingCommand;
import io.trendloom.launcher.decide.ReorderCommand;
import io.trendloom.launcher.demo.DemoCommand;
import io.trendloom.launcher.demo.PublishSampleCommand;
import io.trendloom.launcher.digest.DigestCommand;
import io.trendloom.launcher.forecast.ForecastCommand;
import io.trendloom.launcher.forget.ForgetCommand;
import io.trendloom.launcher.key.KeysCommand;
import io.trendloom.launcher.key.KeysCreateCommand;
import io.trendloom.launcher.key.KeysListCommand;
import io.trendloom.launcher.key.KeysRevokeCommand;
import io.trendloom.launcher.load.ImportCommand;
import io.trendloom.launcher.machine.StatusCommand;
import io.trendloom.launcher.machine.UpCommand;
import io.trendloom.launcher.model.ModelsCardCommand;
import io.trendloom.launcher.model.ModelsCommand;
import io.trendloom.launcher.model.ModelsListCommand;
import io.trendloom.launcher.model.ModelsPromoteCommand;
import io.trendloom.launcher.model.ModelsRollbackCommand;
import io.trendloom.launcher.model.ModelsShowCommand;
import io.trendloom.launcher.model.ModelsSignCommand;
import io.trendloom.launcher.model.TrainCommand;
import io.trendloom.launcher.recommend.RecommendCommand;
import io.trendloom.launcher.replay.ReplayRowsCommand;
import io.trendloom.launcher.reviews.ReviewTopicsCommand;
import io.trendloom.launcher.reviews.ReviewsCommand;
import io.trendloom.launcher.subscription.SubscriptionsAddCommand;
import io.trendloom.launcher.subscription.SubscriptionsCommand;
import io.trendloom.launcher.subscription.SubscriptionsDeliveriesCommand;
import io.trendloom.launcher.subscription.SubscriptionsListCommand;
import io.trendloom.launcher.subscription.SubscriptionsRemoveCommand;
import io.trendloom.launcher.subscription.SubscriptionsResendCommand;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code trendloom} command. */
@Command(
        name = "trendloom",
        description = "Forecasts how every product of a shop will sell.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        sortOptions = false)
public final class Trendloom {
    /** It warns of every GPU that a machine does not have. Held, since a logger that nobody holds forgets its level. */
    private static final Logger DJL = Logger.getLogger("ai.djl");

    private static final int MEBIBYTE = 1 << 20;

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Says which JDK is used, and shows causes of errors.")
    private boolean verbose;

    private Trendloom() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        DJL.setLevel(Level.SEVERE);
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        return run(commandLine(terminal), terminal, arguments);
    }

    static int run(CommandLine line, Terminal terminal, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError tooLittle) {
            long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
            return ended(
                    terminal,
                    "Out of memory: it may take %,d MiB here and needs more. A machine with more, or a file of fewer items, will do."
                            .formatted(most),
                    ExitCode.FAILED);
        }
    }

    static CommandLine commandLine(Terminal terminal) {
        Trendloom root = new Trendloom();
        CommandLine line = new CommandLine(root)
                .addSubcommand("demo", new DemoCommand(terminal, Trendloom.class.getName()))
                .addSubcommand("up", new UpCommand(terminal))
                .addSubcommand("status", new StatusCommand(terminal))
                .addSubcommand("import", new ImportCommand(terminal))
                .addSubcommand("train", new TrainCommand(terminal))
                .addSubcommand("forecast", new ForecastCommand(terminal))
                .addSubcommand("accuracy", new AccuracyCommand(terminal))
                .addSubcommand("backtest", new BacktestCommand(terminal))
                .addSubcommand("decide", decide(terminal))
                .addSubcommand("recommend", recommend(terminal))
                .addSubcommand("digest", new DigestCommand(terminal))
                .addSubcommand("reviews", reviews(terminal))
                .addSubcommand("customers", customers(terminal))
                .addSubcommand("models", models(terminal))
                .addSubcommand("replay", new ReplayRowsCommand(terminal))
                .addSubcommand("forget", new ForgetCommand(terminal))
                .addSubcommand("keys", keys(terminal))
                .addSubcommand("subscriptions", subscriptions(terminal))
                .addSubcommand("dead-letters", deadLetters(terminal))
                .addSubcommand(new PublishSampleCommand(terminal));
        Map<String, String> exitCodes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values())
                .forEach(code -> exitCodes.put(Integer.toString(code.number()), code.meaning()));
        tell(line, exitCodes);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours()));
        line.setOut(new java.io.PrintWriter(terminal.out(), true));
        line.setErr(new java.io.PrintWriter(terminal.err(), true));
        line.setExecutionExceptionHandler((failure, at, parsed) -> root.explain(failure, terminal));
        return line;
    }

    private static CommandLine decide(Terminal terminal) {
        return new CommandLine(new DecideCommand())
                .addSubcommand("reorder", new ReorderCommand(terminal))
                .addSubcommand("marketing", new MarketingCommand(terminal))
                .addSubcommand("backtest", new ReorderTrialCommand(terminal))
                .addSubcommand("marketing-trial", new MarketingTrialCommand(terminal));
    }

    private static CommandLine recommend(Terminal terminal) {
        return new CommandLine(new RecommendCommand(terminal))
                .addSubcommand("backtest", new RecommendationTrialCommand(terminal));
    }

    private static CommandLine reviews(Terminal terminal) {
        return new CommandLine(new ReviewsCommand())
                .addSubcommand("topics", new ReviewTopicsCommand(terminal))
                .addSubcommand("backtest", new ReviewsTrialCommand(terminal));
    }

    private static CommandLine customers(Terminal terminal) {
        return new CommandLine(new CustomersCommand()).addSubcommand("segments", new CustomerSegmentsCommand(terminal));
    }

    private static CommandLine models(Terminal terminal) {
        return new CommandLine(new ModelsCommand())
                .addSubcommand("list", new ModelsListCommand(terminal))
                .addSubcommand("show", new ModelsShowCommand(terminal))
                .addSubcommand("card", new ModelsCardCommand(terminal))
                .addSubcommand("sign", new ModelsSignCommand(terminal))
                .addSubcommand("promote", new ModelsPromoteCommand(terminal))
                .addSubcommand("rollback", new ModelsRollbackCommand(terminal));
    }

    private static CommandLine keys(Terminal terminal) {
        return new CommandLine(new KeysCommand())
                .addSubcommand("create", new KeysCreateCommand(terminal))
                .addSubcommand("list", new KeysListCommand(terminal))
                .addSubcommand("revoke", new KeysRevokeCommand(terminal));
    }

    private static CommandLine subscriptions(Terminal terminal) {
        return new CommandLine(new SubscriptionsCommand())
                .addSubcommand("add", new SubscriptionsAddCommand(terminal))
                .addSubcommand("list", new SubscriptionsListCommand(terminal))
                .addSubcommand("remove", new SubscriptionsRemoveCommand(terminal))
                .addSubcommand("deliveries", new SubscriptionsDeliveriesCommand(terminal))
                .addSubcommand("resend", new SubscriptionsResendCommand(terminal));
    }

    private static CommandLine deadLetters(Terminal terminal) {
        return new CommandLine(new DeadLettersCommand())
                .addSubcommand("list", new ListCommand(terminal))
                .addSubcommand("show", new ShowCommand(terminal))
                .addSubcommand("replay", new ReplayCommand(terminal));
    }

    private static void tell(CommandLine line, Map<String, String> exitCodes) {
        line.getCommandSpec().usageMessage().exitCodeList(exitCodes);
        line.getSubcommands().values().forEach(each -> tell(each, exitCodes));
    }

    private int explain(Exception failure, Terminal terminal) {
        if (verbose) {
            failure.printStackTrace(terminal.err());
        }
        return switch (failure) {
            case CommandException known -> ended(terminal, known.getMessage(), known.exitCode());
            case UnreachableException away -> ended(terminal, away.getMessage(), ExitCode.UNAVAILABLE);
            case RefusedException refused -> ended(terminal, refused.getMessage(), ExitCode.FAILED);
            case PartException part -> ended(terminal, part.getMessage(), ExitCode.FAILED);
            case InterruptedException interrupted ->
                ended(terminal, "Stopped before it was done.", ExitCode.INTERRUPTED);
            default -> ended(terminal, "Unexpected: " + failure, ExitCode.FAILED);
        };
    }

    private static int ended(Terminal terminal, @org.jspecify.annotations.Nullable String message, ExitCode exitCode) {
        terminal.note("trendloom: " + message);
        return exitCode.number();
    }
}
