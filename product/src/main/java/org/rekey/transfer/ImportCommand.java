package org.rekey.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.rekey.settings.SettingsFile;
import org.springframework.context.ApplicationContext;

/// `rekey import FILE`: brings people of another system in. Ends with 0, or with 1 when lines were refused or
/// nothing could be done.
public final class ImportCommand implements ToIntFunction<List<String>> {
    @Override
    public int applyAsInt(List<String> arguments) {
        var options = ImportOptions.of(arguments);
        var location = options.flatMap(it -> SettingsFile.location(it.settings()));
        if (options.isEmpty() || location.isEmpty()) {
            System.err.print(ImportOptions.USAGE);
            return 2;
        }
        if (!options.get().standardInput()
                && !Files.isReadable(Path.of(options.get().file()))) {
            System.err.println("cannot be read: " + options.get().file());
            return 2;
        }
        try (var context = TransferProgram.start(location.get())) {
            return run(options.get(), context);
        } catch (IOException broken) {
            System.err.println("the file cannot be read to its end: " + broken.getMessage());
            return 1;
        }
    }

    private static int run(ImportOptions options, ApplicationContext context) throws IOException {
        var lock = ImportLock.take(context.getBean(DataSource.class));
        if (lock.isEmpty()) {
            System.err.println("another import is at work on this database; try again when it has ended");
            return 1;
        }
        try (var _ = lock.get();
                var report = new Report(options.reportOrUsual(), options.ownsReport())) {
            var program = context.getBean(Imports.class);
            var tally = options.dryRun() ? rehearse(options, program, report) : bring(options, program, report);
            System.out.println((options.dryRun() ? "nothing was written; " : "") + tally);
            report.summary().ifPresent(System.out::println);
            if (tally.refused() == 0) {
                report.nothingRefused();
            }
            return tally.refused() == 0 ? 0 : 1;
        }
    }

    private static Tally rehearse(ImportOptions options, Imports program, Report report) throws IOException {
        try (var lines = lines(options)) {
            return program.of(options.key(), options.dryRun(), new Progress(System.err))
                    .rehearse(lines, report::add);
        }
    }

    private static Tally bring(ImportOptions options, Imports program, Report report) throws IOException {
        var work = program.of(options.key(), options.dryRun(), new Progress(System.err));
        var name = options.standardInput()
                ? "-"
                : String.valueOf(Path.of(options.file()).getFileName());
        Import.Outcome outcome;
        try (var lines = lines(options)) {
            var whole = work.run(lines, name);
            if (whole.isPresent()) {
                outcome = whole.get();
            } else if (options.standardInput()) {
                throw new IOException("it was brought before, in part or with refused lines: give it as a file");
            } else {
                try (var again = lines(options)) {
                    outcome = work.again(again, name);
                }
            }
        }
        report.add(program.refused(outcome.head()));
        report.total(outcome.tally().refused());
        return outcome.tally();
    }

    private static Lines lines(ImportOptions options) throws IOException {
        InputStream in = options.standardInput()
                ? System.in
                : new BufferedInputStream(Files.newInputStream(Path.of(options.file())));
        return Lines.of(in);
    }
}
