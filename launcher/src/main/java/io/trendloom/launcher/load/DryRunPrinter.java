package io.trendloom.launcher.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.OutputFormat;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.preparation.row.Rejection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Tells people or programs what files would do. */
final class DryRunPrinter {
    private final Terminal terminal;
    private final OutputFormat format;

    DryRunPrinter(Terminal terminal, OutputFormat format) {
        this.terminal = terminal;
        this.format = format;
    }

    void print(List<DryRunReport> reports) {
        switch (format) {
            case json -> {
                ArrayNode all = JsonApi.JSON.createArrayNode();
                reports.forEach(report -> all.add(json(report)));
                terminal.plain(all.toPrettyString());
            }
            case table -> reports.forEach(this::table);
        }
    }

    private void table(DryRunReport report) {
        DryRunReport.Counts counts = report.counts();
        terminal.plain("%s: dry run, nothing was sent".formatted(report.file()));
        line("rows read", counts.rows());
        for (String result : RowAnswer.RESULTS) {
            line("  " + result, counts.result(result));
            switch (result) {
                case "stored" -> lines(counts.stored());
                case RowAnswer.REJECTED -> lines(counts.rules());
                default -> {}
            }
        }
        linesUnder("  changed by cleaning", counts.changed());
        linesUnder("  flagged and kept", counts.flags());
        line("products", report.catalogue().items());
        line("  with several titles", report.catalogue().retitled());
        report.catalogue().languages().forEach((language, rows) -> line("rows with a text in " + language, rows));
        terminal.plain("days: %s to %s; encoding: %s"
                .formatted(report.days().first(), report.days().last(), report.encoding()));
        if (!counts.whole()) {
            terminal.plain("There are more ids than are remembered: duplicates and products are too few.");
        }
        rejections(report.first());
    }

    private void rejections(List<Rejection> first) {
        if (!first.isEmpty()) {
            terminal.plain("the first rejections:");
        }
        for (Rejection rejection : first) {
            terminal.plain("  row %d, %s: %s".formatted(rejection.row(), rejection.rule(), rejection.reason()));
        }
    }

    private void linesUnder(String title, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            terminal.plain(title);
            lines(counts);
        }
    }

    private void lines(Map<String, Long> counts) {
        counts.forEach((name, count) -> line("    " + name, count));
    }

    private void line(String name, long count) {
        terminal.plain(String.format(Locale.ROOT, "%-32s %,12d", name, count));
    }

    private static ObjectNode json(DryRunReport report) {
        ObjectNode json = JsonApi.JSON.createObjectNode();
        DryRunReport.Counts counts = report.counts();
        json.put("file", report.file()).put("dryRun", true).put("encoding", report.encoding());
        json.put("rows", counts.rows());
        RowAnswer.RESULTS.forEach(result -> json.put(result, counts.result(result)));
        json.set("storedByKind", JsonApi.JSON.valueToTree(counts.stored()));
        json.set("rejectedByRule", JsonApi.JSON.valueToTree(counts.rules()));
        json.set("changed", JsonApi.JSON.valueToTree(counts.changed()));
        json.set("flagged", JsonApi.JSON.valueToTree(counts.flags()));
        json.put("items", report.catalogue().items());
        json.put("itemsWithSeveralTitles", report.catalogue().retitled());
        json.set("languages", JsonApi.JSON.valueToTree(report.catalogue().languages()));
        json.put("firstDay", Objects.toString(report.days().first(), null));
        json.put("lastDay", Objects.toString(report.days().last(), null));
        json.put("everyIdRemembered", counts.whole());
        json.set("firstRejections", JsonApi.JSON.valueToTree(report.first()));
        return json;
    }
}
