package io.cardledger.server.streams;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;

/** The fold has ended for good; whoever runs the application should end it. */
public final class StreamsFailed extends ApplicationEvent {

    private static final long serialVersionUID = 1L;

    /** @param context the application whose fold ended */
    public StreamsFailed(ApplicationContext context) {
        super(context);
    }

    /** The application whose fold ended. */
    public ApplicationContext context() {
        return (ApplicationContext) getSource();
    }
}
