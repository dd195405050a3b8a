package io.cardledger.standalone;

import io.cardledger.client.imports.ImportCommand;
import io.cardledger.standalone.console.Console;
import io.cardledger.standalone.redrive.RedriveCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The one command: starts the suite, or works with the one that runs. */
@Command(
        name = "cardledger",
        description = "Starts the whole suite: a Kafka broker, billing-servers, billing-client and balance-client.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        subcommands = {ImportCommand.class, RedriveCommand.class},
        usageHelpAutoWidth = true)
public final class Cardledger implements Callable<Integer> {

    @Mixin
    private SuiteOptions options = new SuiteOptions();

    public static void main(String[] arguments) {
        // the commands report in their own words; the suite has a log file, which it opens itself
        System.setProperty("logback.configurationFile", "logback-tool.xml");
        System.setProperty("cardledger.log.level", "OFF");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        ErrorLines errors = new ErrorLines();
        return new CommandLine(new Cardledger())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    @Override
    public Integer call() throws InterruptedException {
        new SuiteRun(options.plan(), Console.ofThisProcess()).untilStopped();
        return CommandLine.ExitCode.OK;
    }
}
