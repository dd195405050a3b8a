package io.cardledger.broker;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.security.plain.PlainLoginModule;

/** The one user of the broker, as Kafka's JAAS settings want it. */
record Credentials(String user, String password) {

    /** What a client needs to be let in. */
    Map<String, Object> clientProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("security.protocol", "SASL_PLAINTEXT");
        properties.put("sasl.mechanism", "PLAIN");
        properties.put("sasl.jaas.config", login() + ";");
        return properties;
    }

    /** What a listener needs to let the user in, and to log in itself. */
    String listenerLogin() {
        return login() + " user_" + user + "=" + quoted(password) + ";";
    }

    private String login() {
        return PlainLoginModule.class.getName() + " required username=" + quoted(user) + " password="
                + quoted(password);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return "Credentials[...]";
    }
}
