package io.cardledger.client.connection;

import io.cardledger.client.settings.NdjsonSettings;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Handles one connection at a time, and gives a stream of operations its own time limits while it lasts. */
final class StreamProcessor extends Http11Processor {

    private static final String STREAM_TYPE = "application/x-ndjson";

    StreamProcessor(StreamProtocol protocol, Adapter adapter, NdjsonSettings settings) {
        this(protocol, new StreamAdapter(adapter, settings));
    }

    private StreamProcessor(StreamProtocol protocol, StreamAdapter adapter) {
        super(protocol, adapter);
        adapter.processor = this;
    }

    private SocketWrapperBase<?> socket() {
        return getSocketWrapper();
    }

    private static boolean isStream(Request request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, STREAM_TYPE, 0, STREAM_TYPE.length());
    }

    /** Passes everything on to Tomcat's own adapter. */
    private static final class StreamAdapter implements Adapter {

        private final Adapter adapter;
        private final NdjsonSettings settings;
        private @Nullable StreamProcessor processor;

        private StreamAdapter(Adapter adapter, NdjsonSettings settings) {
            this.adapter = adapter;
            this.settings = settings;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            if (processor == null || !isStream(request)) {
                adapter.service(request, response);
                return;
            }
            try (StreamConnection connection = new StreamConnection(processor.socket())) {
                connection.limit(settings.idleTimeout(), settings.readTimeout());
                request.setAttribute(StreamConnection.ATTRIBUTE, connection);
                adapter.service(request, response);
            }
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return adapter.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
            return adapter.asyncDispatch(request, response, event);
        }

        @Override
        public void log(Request request, Response response, long nanos) {
            adapter.log(request, response, nanos);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            adapter.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
        }
    }
}
