package io.cardledger.standalone.suite;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * One of the applications, and what it is told.
 *
 * @param name what the user knows it by
 * @param address where it is reached
 * @param builder makes the application
 * @param settings override those of its own file
 */
record ApplicationPlan(
        String name, String address, Supplier<SpringApplicationBuilder> builder, Map<String, String> settings) {

    String[] arguments() {
        List<String> arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
        return arguments.toArray(String[]::new);
    }

    /** Nothing of the settings: there are passwords among them. */
    @Override
    public String toString() {
        return "ApplicationPlan[" + name + "]";
    }
}
