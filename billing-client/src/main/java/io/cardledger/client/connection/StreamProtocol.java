package io.cardledger.client.connection;

import io.cardledger.client.settings.NdjsonSettings;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 with time limits of their own for streams of operations; Tomcat makes it by its class name. */
public final class StreamProtocol extends Http11NioProtocol {

    private @Nullable NdjsonSettings settings;

    void setStreamSettings(NdjsonSettings newSettings) {
        settings = newSettings;
    }

    @Override
    protected Processor createProcessor() {
        return settings == null ? super.createProcessor() : new StreamProcessor(this, getAdapter(), settings);
    }
}
