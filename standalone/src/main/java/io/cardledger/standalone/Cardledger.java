package io.cardledger.standalone;

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
        versionProvider = Version.class,
        subcommands = RedriveCommand.class,
        usageHelpAutoWidth = true)
public final class Cardledger implements Callable<Integer> {

    @Mixin
    private SuiteOptions options = new SuiteOptions();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        ErrorLines errors = new ErrorLines();
        return new CommandLine(new Cardledger())
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    @Override
    public Integer call() throws InterruptedException {
        new SuiteRun(options.plan(), Console.ofThisProcess()).untilStopped();
        return CommandLine.ExitCode.OK;
    }
}
