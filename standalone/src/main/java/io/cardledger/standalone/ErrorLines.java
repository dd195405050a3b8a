package io.cardledger.standalone;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells the user of an error in one line, whatever it is. */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        print(command, e.getMessage() + " (" + help + " lists the options)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        print(command, e.getMessage() == null ? e.toString() : e.getMessage());
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println("cardledger: " + message.lines().findFirst().orElse(""));
        command.getErr().flush();
    }
}
